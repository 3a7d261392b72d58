export { createWrites, forgetWrites } from "./writes.ts";
export type {
  Done,
  NewWrite,
  Outcome,
  Reconsidered,
  Refused,
  Write,
  Writes,
  WritesOptions,
  WritesSnapshot,
  WritesState,
} from "./api.ts";
