import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";

/** The repository's root. */
export const ROOT = join(import.meta.dirname, "../..");
const HOME = process.env.TD_HOME ?? join(ROOT, ".td");
const ADDRESSES = join(HOME, "run/addresses.env");

const known: NodeJS.Dict<string> = existsSync(ADDRESSES) ? parseEnv(readFileSync(ADDRESSES, "utf8")) : {};

/** Where pictures of what went wrong are put. */
export const pictures = join(HOME, "logs/browser");

/** An address of the platform under test: as the environment says, else of what `./td` runs. */
export function address(name: string): string {
  const value = process.env[name] ?? known[name];
  if (!value) throw new Error(`${name} is not known: start the platform with ./td up, or run ./td test`);
  return value;
}

/** The Compose project under test; without one, the platform is td's. */
const project = process.env.COMPOSE_PROJECT_NAME;

/** Stops a service, or starts it again and waits until it is ready. */
export function control(word: "stop" | "start", service: string): void {
  if (project === undefined) run(join(ROOT, "td"), word, service);
  else run("docker", word, container(project, service));
}

function container(of: string, service: string): string {
  const labels = { project: of, service };
  const filters = Object.entries(labels).map(([name, value]) => `label=com.docker.compose.${name}=${value}`);
  return run("docker", "ps", "--all", "--quiet", ...filters.flatMap((one) => ["--filter", one]));
}

function run(program: string, ...words: string[]): string {
  return execFileSync(program, words, { stdio: "pipe", encoding: "utf8" }).trim();
}

/** Where the platform's pages and its API are, as people and their mails have it. */
export const gateway = address("PUBLIC_BASE_URL");
