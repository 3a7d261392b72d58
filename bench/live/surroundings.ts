import { required } from "../../infra/demo/client.ts";
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
