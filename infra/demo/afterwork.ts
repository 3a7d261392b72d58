import type { Person } from "./accounts.ts";
import type { OpenTask } from "./history.ts";
import { Progress } from "./progress.ts";
import { Random, uuidOf } from "./random.ts";

const REMARKS = [
  "Starting on this today.",
  "Here is what I have so far, see the files.",
  "Shall we look at it together at three?",
];

/** Files on some of the open tasks, through the public API; a task that has files is left alone. */
export async function attachFiles(people: readonly Person[], workspace: string, tasks: readonly OpenTask[]) {
  const chosen = tasks.filter((_, index) => index % 2 === 0);
  const progress = new Progress("files", chosen.length);
  for (const [index, task] of chosen.entries()) {
    const random = new Random(task.id);
    const { client } = random.pick(people);
    const path = `${pathOf(workspace, task)}/files`;
    const { items } = await client.get<{ items: unknown[] }>(`${path}?limit=1`);
    if (items.length === 0)
      await client.upload(path, index % 4 === 0 ? sketch(random) : measurements(random));
    progress.step();
  }
}

/** A few words of today on the open tasks. */
export async function commentToday(people: readonly Person[], workspace: string, tasks: readonly OpenTask[]) {
  const progress = new Progress("comments", tasks.length);
  for (const task of tasks) {
    const random = new Random(`${task.id} today`);
    const { client } = random.pick(people);
    await client.post(
      `${pathOf(workspace, task)}/comments`,
      { body: random.pick(REMARKS) },
      uuidOf(`${task.id} today`),
    );
    progress.step();
  }
}

function pathOf(workspace: string, task: OpenTask): string {
  return `/api/v1/workspaces/${workspace}/projects/${task.projectId}/tasks/${task.id}`;
}

function measurements(random: Random): File {
  const rows = Array.from(
    { length: 24 },
    (_, hour) => `${String(hour).padStart(2, "0")}:00,${(random.next() * 4).toFixed(2)}`,
  );
  return new File([`hour,tide_m\n${rows.join("\n")}\n`], "tide-measurements.csv", { type: "text/csv" });
}

function sketch(random: Random): File {
  const berths = Array.from(
    { length: 5 },
    (_, berth) =>
      `<rect x="${20 + random.below(120)}" y="${20 + berth * 34}" width="${60 + random.below(140)}" height="22" rx="4" fill="#0c6b64"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="360" height="200">${berths.join("")}</svg>`;
  return new File([svg], "timeline-sketch.svg", { type: "image/svg+xml" });
}
