import type { LiveEvent } from "@tools-dashboard/live";
import type { TaskActions } from "./actions.ts";
import type { TaskStore } from "./task-store.ts";

const TOGETHER = 120;
const MANY = 12;
/** Until one's own new task has been answered. */
const OWN = 400;
const IMPORT = 1_000;

/** Applies what is told about a project to a store. Moves say all there is to know; for the rest it asks, a few at a time. */
export function createFollower(store: TaskStore, actions: TaskActions, me: string) {
  const asked = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let everything = false;
  let loading: Promise<unknown> | undefined;
  let meanwhile: LiveEvent[] = [];

  function ask(id: string, after = TOGETHER): void {
    asked.add(id);
    timer ??= setTimeout(flush, after);
  }

  function flush(): void {
    timer = undefined;
    const ids = [...asked];
    asked.clear();
    if (everything || ids.length > MANY) void reload();
    else for (const id of ids) void actions.refresh(id);
  }

  /** What happens while a board is on its way may or may not be in it, so it is applied again. */
  function reload(): Promise<unknown> {
    everything = false;
    loading ??= actions.reload().finally(() => {
      loading = undefined;
      const missed = meanwhile;
      meanwhile = [];
      missed.forEach(apply);
    });
    return loading;
  }

  function apply(event: LiveEvent): void {
    const { taskId, toStatusId, afterTaskId, beforeTaskId } = event.data as Record<
      string,
      string | undefined
    >;
    if (loading) meanwhile.push(event);
    if (event.actor.onBehalfOf) {
      // Imported: its times are of the past and tell nothing about what is newer.
      everything = true;
      timer ??= setTimeout(flush, IMPORT);
    } else if (!taskId) {
      return;
    } else if (event.type === "task.moved" && toStatusId && store.known(taskId)) {
      store.moved(taskId, { statusId: toStatusId, afterId: afterTaskId, beforeId: beforeTaskId }, event.at);
    } else if (event.type === "task.deleted") {
      store.forget(taskId);
    } else if (event.type !== "task.updated" || Date.parse(event.at) > knownSince(taskId)) {
      ask(
        taskId,
        event.type === "task.created" && event.actor.id === me && actions.creating ? OWN : TOGETHER,
      );
    }
  }

  function knownSince(id: string): number {
    const task = store.known(id);
    return task ? Date.parse(task.updatedAt) : 0;
  }

  return { apply, reload, stop: () => clearTimeout(timer) };
}
