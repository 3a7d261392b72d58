import type { Person } from "./accounts.ts";
import { COMMENTS, DESCRIPTIONS } from "./content.ts";
import { Progress } from "./progress.ts";
import { Random, uuidOf } from "./random.ts";
import type { Board } from "./team.ts";

const DAY = 86_400_000;
const DAYS = 150;
const BATCH = 100;
const LEADS = 3;
const PRIORITIES = ["low", "normal", "normal", "normal", "high", "urgent"] as const;

interface Change {
  id: string;
  occurredAt: string;
  userId: string;
  projectId: string;
  taskId: string;
  type: "task.created" | "task.moved" | "task.updated" | "comment.added";
  [what: string]: unknown;
}

/** A task that is not done yet, for what happens to it today. */
export interface OpenTask {
  id: string;
  projectId: string;
}

interface Wanted {
  administrator: Person;
  people: readonly Person[];
  workspace: string;
  boards: readonly Board[];
  /** On each board. */
  tasks: number;
}

/** Imports months of work, oldest first; what was imported before stays as it is. Returns the newest open tasks. */
export async function importHistory({
  administrator,
  people,
  workspace,
  boards,
  tasks,
}: Wanted): Promise<OpenTask[]> {
  const open: OpenTask[] = [];
  const changes: Change[] = [];
  for (const board of boards) {
    for (let index = 0; index < tasks; index++) {
      const life = lifeOf(index, tasks, board, people, workspace);
      changes.push(...life.changes);
      if (life.open) open.push({ id: life.taskId, projectId: board.id });
    }
  }
  changes.sort((one, other) => one.occurredAt.localeCompare(other.occurredAt));
  const progress = new Progress("history", changes.length);
  for (let start = 0; start < changes.length; start += BATCH) {
    const batch = changes.slice(start, start + BATCH);
    await administrator.client.post(`/api/v1/workspaces/${workspace}/import`, { changes: batch });
    progress.step(batch.length);
  }
  return open.slice(-12);
}

/** The life of one task: the older it is, the further it has come. */
function lifeOf(index: number, total: number, board: Board, people: readonly Person[], workspace: string) {
  const random = new Random(`${board.content.name} ${index}`);
  const taskId = uuidOf(`${workspace} ${board.id} ${index}`);
  const changes: Change[] = [];
  // More of it is recent than old, as on a board that is in use.
  const age = DAYS * ((total - index) / total) ** 2;
  let at = Date.now() - age * DAY;

  const add = (type: Change["type"], what: object, by = random.pick(people)) => {
    const id = uuidOf(`${taskId} ${changes.length}`);
    const occurredAt = new Date(Math.min(workingHour(at, random), Date.now() - 60_000)).toISOString();
    changes.push({ id, occurredAt, userId: by.id, projectId: board.id, taskId, type, ...what });
    at = Date.parse(occurredAt) + random.next() * 2.5 * DAY;
  };
  // Members change only what is theirs; the first three people lead.
  const creator = random.pick(people);
  const changer = () => random.pick([creator, ...people.slice(0, LEADS)]);
  const comment = () => add("comment.added", { comment: { body: random.pick(COMMENTS) } });

  const [todo, doing, done] = board.statuses;
  const reaches = age > 40 ? (random.chance(0.95) ? 2 : 1) : age > 12 ? random.below(3) : random.below(2);
  add(
    "task.created",
    {
      task: {
        title: titleOf(index, board, random),
        description: random.pick(DESCRIPTIONS),
        statusId: todo?.id,
        priority: random.pick(PRIORITIES),
        dueOn: random.chance(reaches === 2 ? 0.1 : 0.7)
          ? day(Date.now() - age * DAY + (12 + random.below(30)) * DAY)
          : null,
        assigneeId: random.chance(0.75) ? random.pick(people).id : null,
      },
    },
    creator,
  );
  if (random.chance(0.4)) comment();
  if (reaches >= 1 && at < Date.now()) {
    add("task.moved", { move: { statusId: doing?.id } }, changer());
    if (random.chance(0.5)) comment();
  }
  if (reaches >= 1 && random.chance(0.3) && at < Date.now()) {
    add("task.updated", { patch: { assigneeId: random.pick(people).id } }, changer());
  }
  if (reaches === 2 && at < Date.now()) {
    if (random.chance(0.5)) comment();
    add("task.moved", { move: { statusId: done?.id } }, changer());
  }
  return { taskId, changes, open: reaches < 2 };
}

/** Each thing is met with each verb before a pair comes again, then numbered. */
function titleOf(index: number, board: Board, random: Random): string {
  const { verbs, things } = board.content;
  const round = Math.floor(index / (verbs.length * things.length));
  const thing = things[index % things.length];
  const verb = verbs[(Math.floor(index / things.length) + index * 3) % verbs.length];
  return `${verb} ${thing}${round > 0 ? ` (${round + 1})` : ""}${random.chance(0.08) ? ", second attempt" : ""}`;
}

/** The same day between 8 and 18 o'clock; weekends move to Monday. */
function workingHour(time: number, random: Random): number {
  const date = new Date(time);
  date.setUTCHours(8 + random.below(10), random.below(60), random.below(60), 0);
  const weekday = date.getUTCDay();
  const shift = weekday === 6 ? 2 : weekday === 0 ? 1 : 0;
  return Math.max(date.getTime() + shift * DAY, time);
}

function day(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
