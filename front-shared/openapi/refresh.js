// Renews the documents of this folder from a running platform, those that types are generated from:
//   GATEWAY=http://localhost:8082 npm run refresh -w front-shared --if-present
import { writeFile } from "node:fs/promises";

const GATEWAY = process.env.GATEWAY ?? "http://localhost:8082";
const SERVICES = ["api", "auth", "registry", "worker"];
/** What no page calls. */
const INNER = /^\/(health|internal|error)(\/|$)/;

for (const service of SERVICES) {
  const document = await read(`/docs/openapi/${service}`);
  document.paths = Object.fromEntries(Object.entries(document.paths).filter(([path]) => !INNER.test(path)));
  document.servers = [{ url: "/" }];
  await write(service, document);
}
await write("contract", contractDocument(await read("/registry/schema/feature.json")));

/** The schema of a tool's contract as an OpenAPI document; which properties go together, types need not say. */
function contractDocument({ $defs, title, ...contract }) {
  const { if: _if, then: _then, else: _else, oneOf: _oneOf, ...route } = $defs.route;
  const { $schema: _schema, $id: _id, ...schema } = contract;
  const text = JSON.stringify({ ...$defs, route, contract: schema });
  return {
    openapi: "3.1.0",
    info: { title, version: "1" },
    paths: {},
    components: { schemas: JSON.parse(text.replaceAll("#/$defs/", "#/components/schemas/")) },
  };
}

async function read(path) {
  const answer = await fetch(GATEWAY + path);
  if (!answer.ok) throw new Error(`${GATEWAY}${path} answered ${answer.status}`);
  return answer.json();
}

async function write(name, document) {
  await writeFile(new URL(`${name}.json`, import.meta.url), `${JSON.stringify(document, sorted, 2)}\n`);
}

function sorted(_key, value) {
  return value !== null && typeof value === "object" && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;
}
