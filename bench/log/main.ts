// Changes committed with their events on 100 topics, on the platform that runs: ./td bench log JAR FILE-FOR-JSON
import type { Person } from "../../infra/demo/accounts.ts";
import { Failure } from "../../infra/demo/client.ts";
import { conclude, type Row } from "../table.ts";
import { inWorkspace } from "../workspace.ts";
import { processorTimes, spentOn } from "./processors.ts";
import { Watcher } from "./watcher.ts";
import { type Board, type Commits, Writers } from "./writers.ts";

const TOPICS = 100;
const SECONDS = 20;
/** Warm is what does no more than 3 % better than before, so often in a row; the compilers need a while on few processors. */
const STEADY = 1.03;
const STEADY_RUNS = 4;
const MOST_WARM_UPS = 15;
const FLOOR = 1_500;
const GOAL = 4_000;
const ARRIVED_WITHIN = 30_000;

const [jar, file] = process.argv.slice(2);
if (!jar) throw new Failure("Which program writes? ./td bench log builds and names it.");
const rows: Row[] = [];
await inWorkspace(measure);
await conclude(rows, file);

async function measure(person: Person, workspace: string): Promise<void> {
  const boards: Board[] = [];
  for (let number = 1; number <= TOPICS; number++) boards.push(await board(person, workspace, number));
  const topics = boards.map(({ project }) => `project:${project}`);
  const watcher = await Watcher.open(person, workspace, topics);
  const writers = new Writers(jar ?? "", person.id, boards);
  try {
    const own = new Map([
      ["writers", writers.pid],
      ["watcher", process.pid],
    ]);
    await warmUp(writers);
    const peer = await writers.inserts(SECONDS);
    const before = processorTimes(own);
    const began = performance.now();
    const commits = await writers.run(SECONDS, 0);
    const seconds = (performance.now() - began) / 1000;
    const reached = commits.size / seconds;
    rows.push({
      ...{ measure: "changes with their events, a second", reached, floor: FLOOR, goal: GOAL, more: true },
      boundBy: [
        `${(reached / peer).toFixed(3)} of Postgres' own single-row inserts, ${peer.toFixed(0)} a second`,
        spentOn(commits.size, seconds, before, processorTimes(own)),
      ].join("; "),
    });
    // What reads the log has caught up before anything is timed.
    await arrived(watcher, commits);
    const beforeHalf = processorTimes(own);
    const timed = await writers.run(SECONDS, reached / 2);
    await arrived(watcher, timed);
    const times = delays(watcher, timed);
    rows.push({
      ...{
        measure: "at half of that: commit to socket, p99 ms",
        reached: at(times, 0.99),
        floor: 100,
        goal: 20,
      },
      boundBy: `p50 ${at(times, 0.5).toFixed(1)} ms, ${(timed.size / SECONDS).toFixed(0)} changes a second; ${spentOn(timed.size, SECONDS, beforeHalf, processorTimes(own))}`,
    });
  } finally {
    await writers.close();
    watcher.close();
  }
}

async function warmUp(writers: Writers): Promise<void> {
  const reached: number[] = [];
  let best = 0;
  for (let steady = 0; steady < STEADY_RUNS && reached.length < MOST_WARM_UPS;) {
    const changes = (await writers.run(SECONDS, 0)).size / SECONDS;
    steady = changes > best * STEADY ? 0 : steady + 1;
    best = Math.max(best, changes);
    reached.push(Math.round(changes));
  }
  console.log(`warmed up: ${reached.join(", ")} changes a second`);
}

async function board(person: Person, workspace: string, number: number): Promise<Board> {
  const path = `/api/v1/workspaces/${workspace}/projects`;
  const project = await make(person, path, { name: `Board ${number}` });
  return { workspace, project, task: await make(person, `${path}/${project}/tasks`, { title: "Measured" }) };
}

async function make({ client }: Person, path: string, body: object): Promise<string> {
  return (await client.post<{ id: string }>(path, body)).id;
}

/** Every change comes to the socket: one that does not is a fault, not a slow one. */
async function arrived(watcher: Watcher, commits: Commits): Promise<void> {
  const missing = () => [...commits.keys()].filter((event) => !watcher.arrivals.has(event)).length;
  for (const deadline = performance.now() + ARRIVED_WITHIN; missing() > 0;) {
    if (watcher.ended || performance.now() > deadline)
      throw new Failure(
        `${missing()} of ${commits.size} events have not come to the socket. ${watcher.ended ?? ""}`,
      );
    await new Promise((resume) => setTimeout(resume, 200));
  }
}

/** Milliseconds from commit to arrival, shortest first. */
function delays({ arrivals }: Watcher, commits: Commits): number[] {
  return [...commits]
    .map(([event, commit]) => Number((arrivals.get(event) ?? 0n) - commit) / 1e6)
    .sort((one, other) => one - other);
}

function at(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}
