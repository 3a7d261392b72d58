import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { Failure, required } from "../../infra/demo/client.ts";

const ROOT = join(import.meta.dirname, "../..");

interface Compose {
  services: Record<string, { mem_limit: string; environment: Record<string, string> }>;
}

const compose = parse(readFileSync(join(ROOT, "docker-compose.yml"), "utf8"), { merge: true }) as Compose;
const dockerfile = readFileSync(join(ROOT, "infra/docker/service.Dockerfile"), "utf8");

/** Megabytes that the Compose file gives a service. */
export function limitOf(service: string): number {
  return Number(/^(\d+)m$/.exec(compose.services[service]?.mem_limit ?? "")?.[1]);
}

/** How a service is run in its container: the same flags, with the container's memory as all that there is. */
export function commandOf(service: string): { command: string[]; folder: string } {
  const flags = found(dockerfile, /exec java (.+) -jar service\.jar/);
  const byDefault = found(dockerfile, /JAVA_OPTIONS="(.+?)"/);
  const options = compose.services[service]?.environment.JAVA_OPTIONS ?? byDefault;
  const java = join(required("JAVA_HOME"), "bin/java");
  const folder = extracted(service, java);
  const arguments_ = flags.replace("$JAVA_OPTIONS", options).split(" ");
  return {
    command: [java, `-XX:MaxRAM=${limitOf(service)}m`, ...arguments_, "-jar", `${service}.jar`],
    folder,
  };
}

const folders = new Map<string, string>();

/** Once: nodes that run would lose the files under their feet. */
function extracted(service: string, java: string): string {
  const known = folders.get(service);
  if (known) return known;
  const jar = join(ROOT, service, "target", `${service}.jar`);
  if (!existsSync(jar)) throw new Failure(`${jar} is not there: ./td bench live builds it.`);
  const folder = join(required("TD_HOME"), "bench/live", service);
  const extract = ["-Djarmode=tools", "-jar", jar, "extract", "--force", "--destination", folder];
  execFileSync(java, extract, { stdio: "ignore" });
  folders.set(service, folder);
  return folder;
}

function found(text: string, pattern: RegExp): string {
  const match = pattern.exec(text)?.[1];
  if (!match) throw new Failure(`The image's Dockerfile has nothing like ${pattern} any more.`);
  return match;
}
