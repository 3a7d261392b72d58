import { readFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { required } from "../../infra/demo/client.ts";
import { LOAD_CORE, pin } from "./machine.ts";
import type { Surroundings } from "./stage.ts";

/** What the programs are told: the Redis that runs, and secrets of the bench's own. */
export function surroundings(jar: string): Surroundings {
  const redis = required("REDIS_URL");
  return {
    jar,
    redis,
    secrets: {
      PUBLIC_BASE_URL: "http://localhost:8082",
      PLATFORM_SECRET: "a-secret-of-the-bench-that-services-share-among-them",
      JWT_ALGORITHM: "HS256",
      JWT_SECRET_KEY: "a-secret-of-the-bench-that-signs-access-tokens",
      REDIS_URL: redis,
    },
  };
}

/** With this process and the Redis that runs on one core, so that the other is the servers' own. */
export async function besideRedis(measure: (redisPid: number) => Promise<void>): Promise<void> {
  const redis = Number(readFileSync(join(required("TD_HOME"), "run/redis.pid"), "utf8"));
  const free = () => pin(redis, `0-${cpus().length - 1}`);
  // However the bench ends.
  process.once("exit", free);
  pin(process.pid, String(LOAD_CORE));
  pin(redis, String(LOAD_CORE));
  await measure(redis);
}
