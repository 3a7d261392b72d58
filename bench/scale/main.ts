// How one of the engines grows: nodes, topics or connections on a Redis that runs, changes on the platform that runs
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { openAccounts } from "../../infra/demo/accounts.ts";
import { Failure, required } from "../../infra/demo/client.ts";
import { LOAD_CORE, pin } from "../live/machine.ts";
import { OurStage } from "../live/stage.ts";
import { surroundings } from "../live/surroundings.ts";
import { liveByConnections, liveByNodes, liveByTopics } from "./live.ts";
import { changes } from "./log.ts";
import { type Growth, plot } from "./plot.ts";

const [part, jar, folder] = process.argv.slice(2);
if (!jar || !folder) throw new Failure("Which program, and where to? ./td bench scale builds and names it.");
mkdirSync(folder, { recursive: true });
await (part === "changes" ? log(jar) : live(jar));

async function live(program: string): Promise<void> {
  const redis = Number(readFileSync(join(required("TD_HOME"), "run/redis.pid"), "utf8"));
  pin(process.pid, String(LOAD_CORE));
  pin(redis, String(LOAD_CORE));
  try {
    if (part === "nodes") return show(await liveByNodes(surroundings(program)));
    const stage = await OurStage.open(surroundings(program));
    try {
      show(await (part === "topics" ? liveByTopics : liveByConnections)(stage));
    } finally {
      await stage.close();
    }
  } finally {
    pin(redis, `0-${cpus().length - 1}`);
  }
}

async function log(program: string): Promise<void> {
  const { people } = await openAccounts(1);
  const [person] = people;
  const name = { name: `Measured ${new Date().toISOString()}` };
  const workspace = (await person.client.post<{ id: string }>("/api/v1/workspaces", name)).id;
  try {
    for (const growth of await changes(program, person, workspace)) show(growth);
  } finally {
    await person.client.delete(`/api/v1/workspaces/${workspace}`);
  }
}

/** A line a size, the figures and the machine as JSON, and the plot. */
function show(growth: Growth): void {
  console.log(`\n${growth.title}`);
  growth.sizes.forEach((size, at) => {
    const figures = growth.figures.map(({ label, values }) => `${label} ${values[at]?.toFixed(1)}`);
    console.log(`  ${size} ${growth.size}: ${figures.join(", ")}`);
  });
  const machine = { processor: cpus()[0]?.model, cores: cpus().length, load: loadavg() };
  const file = join(folder as string, growth.name);
  writeFileSync(`${file}.json`, JSON.stringify({ at: new Date(), machine, ...growth }, undefined, 2));
  writeFileSync(`${file}.svg`, plot(growth));
}
