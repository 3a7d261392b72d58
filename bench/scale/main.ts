// How one of the engines grows: nodes, topics or connections on a Redis that runs, changes on the platform that runs
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../../infra/demo/client.ts";
import { OurStage } from "../live/stage.ts";
import { besideRedis, surroundings } from "../live/surroundings.ts";
import { machine } from "../table.ts";
import { inWorkspace } from "../workspace.ts";
import { liveByConnections, liveByNodes, liveByTopics } from "./live.ts";
import { changes } from "./log.ts";
import { type Growth, plot } from "./plot.ts";

const [part, jar, folder] = process.argv.slice(2);
if (!jar || !folder) throw new Failure("Which program, and where to? ./td bench scale builds and names it.");
mkdirSync(folder, { recursive: true });
await (part === "changes" ? log(jar) : live(jar));

async function live(program: string): Promise<void> {
  await besideRedis(async () => {
    if (part === "nodes") return show(await liveByNodes(surroundings(program)));
    const stage = await OurStage.open(surroundings(program));
    try {
      show(await (part === "topics" ? liveByTopics : liveByConnections)(stage));
    } finally {
      await stage.close();
    }
  });
}

async function log(program: string): Promise<void> {
  await inWorkspace(async (person, workspace) => {
    for (const growth of await changes(program, person, workspace)) show(growth);
  });
}

/** A line a size, the figures and the machine as JSON, and the plot. */
function show(growth: Growth): void {
  console.log(`\n${growth.title}`);
  growth.sizes.forEach((size, at) => {
    const figures = growth.figures.map(({ label, values }) => `${label} ${values[at]?.toFixed(1)}`);
    console.log(`  ${size} ${growth.size}: ${figures.join(", ")}`);
  });
  const file = join(folder as string, growth.name);
  writeFileSync(
    `${file}.json`,
    JSON.stringify({ at: new Date(), machine: machine(), ...growth }, undefined, 2),
  );
  writeFileSync(`${file}.svg`, plot(growth));
}
