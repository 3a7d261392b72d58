import { readFileSync } from "node:fs";
import { join } from "node:path";
import { required } from "../../infra/demo/client.ts";
import { freePort } from "./machine.ts";
import { Service } from "./service.ts";

const NOBODY = "http://127.0.0.1:1";
const OTHER_FILES = 1_000;

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
  });
}

/** Connections that a gateway can pass on here: each is a file on either side of it. */
export function passable(wanted: number): number {
  const files = /^Max open files\s+\d+\s+(\d+)/m.exec(readFileSync("/proc/self/limits", "utf8"))?.[1];
  return Math.min(wanted, Math.floor((Number(files) - OTHER_FILES) / 20) * 10);
}
