import createClient, { type Client } from "openapi-fetch";
import type { paths as Api } from "./generated/api.ts";
import type { paths as Auth } from "./generated/auth.ts";
import type { paths as Registry } from "./generated/registry.ts";
import type { paths as Jobs } from "./generated/worker.ts";

/** A typed client for each service behind the gateway. */
export interface Clients {
  api: Client<Api>;
  auth: Client<Auth>;
  jobs: Client<Jobs>;
  registry: Client<Registry>;
}

/**
 * @param baseUrl the gateway's address; empty in a page
 * @param headers are sent with every request
 * @param fetch how a request is made, for time-outs and the like
 */
export function createClients(
  baseUrl: string,
  headers: Record<string, string>,
  fetch?: (request: Request) => Promise<Response>,
): Clients {
  const options = { baseUrl, headers, ...(fetch ? { fetch } : {}) };
  return {
    api: createClient<Api>(options),
    auth: createClient<Auth>(options),
    jobs: createClient<Jobs>(options),
    registry: createClient<Registry>(options),
  };
}
