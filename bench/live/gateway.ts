import { join } from "node:path";
import { required } from "../../infra/demo/client.ts";
import { freePort } from "./machine.ts";
import { Service } from "./service.ts";

const NOBODY = "http://127.0.0.1:1";

/** A gateway before one node; whatever else it leads to is away. */
export async function startGateway(
  cores: string,
  node: Service,
  neighbours: string,
  secrets: Record<string, string>,
): Promise<Service> {
  return Service.start("gateway", await freePort(), cores, {
    ...secrets,
    API_URL: NOBODY,
    AUTH_URL: neighbours,
    WEBSOCKET_URL: `http://127.0.0.1:${node.port}`,
    WORKER_URL: NOBODY,
    REGISTRY_URL: NOBODY,
    FRONT_PUBLIC_URL: NOBODY,
    FRONT_ADMIN_URL: NOBODY,
    TLS_PORT: String(await freePort()),
    MANAGEMENT_PORT: String(await freePort()),
    STATE_DIR: join(required("TD_HOME"), "bench/live/state"),
    RATE_LIMIT_FACTOR: "1000",
  });
}
