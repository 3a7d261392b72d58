export { isProblem, problemOf, type FieldError, type Problem } from "./problem.ts";
export { createClients, type Clients } from "./clients.ts";
export type { components as ApiComponents } from "./generated/api.ts";
export type { components as AuthComponents } from "./generated/auth.ts";
export type { components as RegistryComponents } from "./generated/registry.ts";
export type { components as ContractComponents } from "./generated/contract.ts";
export type { components as JobsComponents } from "./generated/worker.ts";
