import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parse } from "yaml";

/** What stands in a file of the repository. */
const read = (path: string) => readFileSync(join(import.meta.dirname, "../..", path), "utf8");
const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? "");
const isWithin = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);

const composeFile = read("docker-compose.yml");
const dockerfiles = ["infra/docker/service.Dockerfile", "infra/docker/front.Dockerfile"];

/** What a Dockerfile takes from the repository, as paths in it. */
function copied(dockerfile: string): string[] {
  return found(read(dockerfile), /^COPY (?!--from)(.+)$/gm)
    .flatMap((line) => line.split(/\s+/).slice(0, -1))
    .filter((path) => !path.includes("$"));
}

test("every service of the Compose file is one, with an image and a limit of memory", () => {
  const { services } = parse(composeFile, { merge: true }) as { services: Record<string, unknown> };
  for (const [name, service] of Object.entries(services)) {
    assert.ok(
      service !== null && typeof service === "object",
      `${name} is no service: ${JSON.stringify(service)}`,
    );
    assert.ok("image" in service && "mem_limit" in service, `${name} lacks its image or its limit`);
  }
});

test("whatever the Compose file insists on stands in .env.example", () => {
  const offered = new Set(found(read(".env.example"), /^([A-Z_]+)=/gm));
  const missing = found(composeFile, /\$\{([A-Z_]+):\?/g).filter((name) => !offered.has(name));
  assert.deepEqual(missing, []);
});

test("the images' builds get every module that Maven looks for", () => {
  const paths = copied("infra/docker/service.Dockerfile");
  const modules = found(read("pom.xml"), /<module>(.+)<\/module>/g);
  const missing = modules.filter(
    (module) => !paths.some((path) => isWithin(`${module}/pom.xml`, path.replace(/\/$/, ""))),
  );
  assert.deepEqual(missing, []);
});

test("what the images are built from is let through to Docker", () => {
  const patterns = found(read(".dockerignore"), /^!(.+)$/gm);
  const expressions = patterns.map((pattern) => new RegExp(`^${pattern.replaceAll("*", "[^/]*")}(/|$)`));
  const letThrough = (path: string) =>
    expressions.some((expression) => expression.test(path)) ||
    patterns.some((pattern) => isWithin(pattern, path));
  assert.deepEqual(
    dockerfiles.flatMap(copied).filter((path) => !letThrough(path)),
    [],
  );
});
