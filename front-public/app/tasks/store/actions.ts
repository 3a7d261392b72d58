import type { Clients } from "front-shared/api";
import { type Place, placing, removing, saying, type Task, taskOf } from "./board.ts";
import type { TaskStore } from "./task-store.ts";
import { type Why, whyOf } from "./why.ts";

const AGAIN_AFTER = 800;
const MOST = 500;

export interface ProjectPath {
  workspaceId: string;
  projectId: string;
}

/** What could not be done, for somebody to say. */
export type Complaint = (what: "move" | "create" | "load", why: Why, title: string) => void;

export type TaskActions = ReturnType<typeof createActions>;

/** Changes that show at once and are taken back when the server refuses them. */
export function createActions(api: Clients["api"], path: ProjectPath, store: TaskStore, complain: Complaint) {
  let line: Promise<unknown> = Promise.resolve();
  let creating = 0;

  /** One after another, so that they arrive in the order in which they were made. */
  function inLine<T>(work: () => Promise<T>): Promise<T> {
    const done = line.then(work);
    line = done.catch(() => undefined);
    return done;
  }

  return {
    get creating() {
      return creating > 0;
    },

    async move(id: string, place: Place): Promise<boolean> {
      const task = store.known(id);
      if (!task) return false;
      const end = store.attempt(placing(id, place));
      const { statusId, afterId, beforeId } = place;
      const neighbour = afterId ? { afterTaskId: afterId } : beforeId ? { beforeTaskId: beforeId } : {};
      const header = { "Idempotency-Key": crypto.randomUUID() };
      const answer = await inLine(() =>
        twice(() =>
          api.POST("/api/v1/workspaces/{workspaceId}/projects/{projectId}/tasks/{taskId}/move", {
            params: { path: { ...path, taskId: id }, header },
            body: { statusId, ...neighbour },
          }),
        ),
      );
      if (answer?.data) {
        const { data } = answer;
        store.together(() => {
          end();
          // With its time, so that the news of an earlier move, when it comes late, does not undo it.
          store.moved(id, place, data.updatedAt);
          store.learn(taskOf(data, store.known(id)));
        });
        return true;
      }
      end(answer?.response.status === 404 ? removing(id) : undefined);
      complain("move", whyOf(answer?.response.status ?? 0), task.title);
      return false;
    },

    /** @returns whether it was made; what was typed is the caller's to keep until then */
    async create(statusId: string, title: string, me: string): Promise<Task | undefined> {
      const draft = newTask(path, statusId, title, me);
      const end = store.attempt(saying(draft));
      const header = { "Idempotency-Key": draft.id };
      creating++;
      const answer = await inLine(() =>
        twice(() =>
          api.POST("/api/v1/workspaces/{workspaceId}/projects/{projectId}/tasks", {
            params: { path, header },
            body: { statusId, title },
          }),
        ),
      );
      creating--;
      if (answer?.data) {
        const task = taskOf(answer.data);
        end(saying(task));
        store.learn(task);
        return task;
      }
      end();
      complain("create", whyOf(answer?.response.status ?? 0), title);
      return undefined;
    },

    /** Asks what a task says now. */
    async refresh(id: string): Promise<void> {
      const answer = await api
        .GET("/api/v1/workspaces/{workspaceId}/projects/{projectId}/tasks/{taskId}", {
          params: { path: { ...path, taskId: id } },
        })
        .catch(() => undefined);
      if (answer?.data) store.learn(taskOf(answer.data, store.known(id)));
      else if (answer?.response.status === 404) store.forget(id);
    },

    /** Loads the whole board anew. */
    async reload(): Promise<boolean> {
      const answer = await twice(() =>
        api.GET("/api/v1/workspaces/{workspaceId}/projects/{projectId}/tasks", {
          params: { path, query: { limit: MOST } },
        }),
      );
      if (answer?.data) store.load(answer.data.items.map((item) => taskOf(item)));
      return answer?.data !== undefined;
    },
  };
}

/** Tries again once when there was no answer at all; undefined when there is none then either. */
async function twice<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch {
    await new Promise((done) => setTimeout(done, AGAIN_AFTER));
    return ask().catch(() => undefined);
  }
}

function newTask(path: ProjectPath, statusId: string, title: string, me: string): Task {
  const now = new Date().toISOString();
  return {
    ...path,
    id: crypto.randomUUID(),
    statusId,
    title,
    priority: "normal",
    dueOn: null,
    assigneeId: null,
    createdBy: me,
    createdAt: now,
    updatedAt: now,
    version: -1,
    commentCount: 0,
    fileCount: 0,
  };
}
