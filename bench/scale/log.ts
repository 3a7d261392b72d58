import { randomUUID } from "node:crypto";
import type { Person } from "../../infra/demo/accounts.ts";
import { type Board, Writers } from "../log/writers.ts";
import type { Growth } from "./plot.ts";
import { quarter, sumsByNodes } from "./nodes.ts";
import type { Quota } from "./quota.ts";
import { NODES, TOPICS } from "./sizes.ts";

const TASKS = 100;
/** A node: four of them stay below what Postgres has beside the platform's own connections. */
const WRITERS = 8;
const WARM_UP_SECONDS = 40;
const SECONDS = 20;

/** Changes with their events, by the platform's own readers read as usual. Nobody watches the topics. */
export async function changes(jar: string, person: Person, workspace: string): Promise<Growth[]> {
  const topics = await boards(person, workspace);
  const nodes: Writers[] = [];
  let quotas: Quota[] = [];
  try {
    for (let node = 0; node < Math.max(...NODES); node++) {
      const writers = new Writers(jar, person.id, topics, WRITERS);
      nodes.push(writers);
      await writers.run(WARM_UP_SECONDS, 0);
    }
    const byTopics = await byTopicsOn(nodes[0] as Writers);
    quotas = quarter(
      "writer",
      nodes.map((writers) => writers.pid),
    );
    return [byTopics, await byNodes(nodes)];
  } finally {
    await Promise.all(nodes.map((writers) => writers.close()));
    quotas.forEach((quota) => quota.close());
  }
}

async function byTopicsOn(writers: Writers): Promise<Growth> {
  const perSecond = [];
  for (const topics of TOPICS) perSecond.push((await writers.run(SECONDS, 0, topics)).size / SECONDS);
  return {
    name: "changes-by-topics",
    title: `Changes with their events, ${WRITERS} writers`,
    size: "topics",
    sizes: TOPICS,
    figures: [{ label: "changes a second", values: perSecond }],
  };
}

async function byNodes(nodes: readonly Writers[]): Promise<Growth> {
  const perSecond = await sumsByNodes(
    nodes.map((writers) => async () => (await writers.run(SECONDS, 0)).size / SECONDS),
  );
  return {
    name: "changes-by-nodes",
    title: `Changes on 10,000 topics, ${WRITERS} writers a node`,
    size: "writing nodes of a quarter core",
    sizes: NODES,
    figures: [{ label: "changes a second", values: perSecond }],
  };
}

async function boards({ client }: Person, workspace: string): Promise<Board[]> {
  const path = `/api/v1/workspaces/${workspace}/projects`;
  const { id: project } = await client.post<{ id: string }>(path, { name: "Measured" });
  const tasks: string[] = [];
  for (let number = 1; number <= TASKS; number++) {
    const made = await client.post<{ id: string }>(`${path}/${project}/tasks`, { title: `Task ${number}` });
    tasks.push(made.id);
  }
  const most = Math.max(...TOPICS);
  return Array.from({ length: most }, (_, number) => ({
    ...{ workspace, project: randomUUID(), task: tasks[number % TASKS] as string },
  }));
}
