import { type Clients, problemOf } from "front-shared/api";
import { isPriority } from "../store/board.ts";
import type { TaskPath } from "./load-task.server.ts";
import {
  type Conflict,
  FIELDS,
  type Field,
  type FullTask,
  type HistoryEntry,
  type Result,
} from "./result.ts";

const ONE = "/api/v1/workspaces/{workspaceId}/projects/{projectId}/tasks/{taskId}";
/** How often others may get in between before it is a problem. */
const TRIES = 4;

type Api = Clients["api"];
type Words = Partial<Record<Field, string>>;

/**
 * Saves the fields of a form that differ from what they were when it was made (`was.` and the name; several where earlier
 * choices of one's own may or may not be saved by now). What others changed meanwhile in other fields stays; when they
 * changed the same one, the person decides.
 */
export async function saveTask(api: Api, path: TaskPath, form: FormData, about: string): Promise<Result> {
  const wish = wishOf(form);
  const fields = Object.keys(wish) as Field[];
  let version = Number(form.get("version"));
  let task: FullTask | undefined;
  for (let tries = 0; fields.length > 0 && !task; tries++) {
    const answer = await api.PATCH(ONE, {
      params: { path, header: { "If-Match": `"${version}"` } },
      body: patchOf(wish),
    });
    if (answer.data) task = answer.data;
    else if (answer.response.status !== 412 || tries === TRIES) {
      const problem = problemOf(answer.response.status, answer.error);
      return { about, done: false, problem, text: wish[fields[0] ?? "title"] };
    } else {
      const now = await api.GET(ONE, { params: { path } });
      if (!now.data) return { about, done: false, problem: problemOf(now.response.status, now.error) };
      const conflict = conflictOf(form, wish, now.data);
      if (conflict)
        return {
          about,
          done: false,
          conflict: { ...conflict, by: await whoWrote(api, path, conflict.field) },
        };
      version = now.data.version;
    }
  }
  return move(api, path, form, about, task);
}

async function move(
  api: Api,
  path: TaskPath,
  form: FormData,
  about: string,
  task?: FullTask,
): Promise<Result> {
  const statusId = String(form.get("statusId") ?? "");
  if (!statusId || statusId === form.get("was.statusId")) return { about, done: true, task };
  const answer = await api.POST(`${ONE}/move`, { params: { path }, body: { statusId } });
  if (answer.data) return { about, done: true, task: answer.data };
  return { about, done: false, problem: problemOf(answer.response.status, answer.error) };
}

function wishOf(form: FormData): Words {
  const wish: Words = {};
  for (const field of FIELDS) {
    const text = form.get(field);
    if (typeof text !== "string") continue;
    const value = normal(text);
    if (value !== wasOf(form, field)[0] || wasOf(form, field).length > 1) wish[field] = value;
  }
  return wish;
}

/** What a field may have been, as far as the form knows; first what it showed. */
function wasOf(form: FormData, field: Field): string[] {
  const known = form.getAll(`was.${field}`).map((was) => normal(String(was)));
  return known.length > 0 ? known : [""];
}

function patchOf({ title, description, priority, dueOn, assigneeId }: Words) {
  return {
    ...(title !== undefined && { title: title.trim() }),
    ...(description !== undefined && { description }),
    ...(priority !== undefined && isPriority(priority) && { priority }),
    ...(dueOn !== undefined && { dueOn: dueOn || null }),
    ...(assigneeId !== undefined && { assigneeId: assigneeId || null }),
  };
}

function conflictOf(form: FormData, wish: Words, now: FullTask): (Conflict & { field: Field }) | undefined {
  for (const [field, mine] of Object.entries(wish) as [Field, string][]) {
    const theirs = now[field] ?? "";
    if (!wasOf(form, field).includes(normal(theirs)) && normal(theirs) !== mine) {
      return { field, mine, theirs, version: now.version, by: null };
    }
  }
  return undefined;
}

async function whoWrote(api: Api, path: TaskPath, field: Field): Promise<string | null> {
  const history = await api.GET(`${ONE}/history`, { params: { path, query: { limit: 20 } } });
  return history.data?.items.find((entry) => changedOf(entry).includes(field))?.actor.id ?? null;
}

function changedOf({ data }: HistoryEntry): readonly string[] {
  return Array.isArray(data.changed) ? data.changed.map(String) : [];
}

/** Forms send lines with carriage returns. */
function normal(text: string): string {
  return text.replaceAll("\r\n", "\n");
}
