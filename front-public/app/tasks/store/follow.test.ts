import type { LiveEvent } from "@tools-dashboard/live";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { TaskActions } from "./actions.ts";
import type { Task } from "./board.ts";
import { createFollower } from "./follow.ts";
import { TaskStore } from "./task-store.ts";

const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString();
const task = (id: string) => ({ id, statusId: "todo", title: id, updatedAt: at(10), version: 1 }) as Task;
let seq = 0;
const event = (type: string, taskId: string, second: number, data = {}): LiveEvent => ({
  id: `${++seq}`,
  type,
  version: 1,
  topic: "project:p",
  seq,
  actor: { kind: "user", id: "other" },
  at: at(second),
  data: { taskId, ...data },
});

function scene() {
  const store = new TaskStore([task("a"), task("b")], ["todo", "done"]);
  const actions = { refresh: vi.fn(), reload: vi.fn(async () => true), creating: false };
  return { store, actions, follower: createFollower(store, actions as unknown as TaskActions, "me") };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("moves at once, asking for nothing", () => {
  const { store, actions, follower } = scene();
  follower.apply(event("task.moved", "a", 11, { toStatusId: "done" }));
  vi.runAllTimers();
  expect(store.board.lanes.get("done")).toEqual(["a"]);
  expect(actions.refresh).not.toHaveBeenCalled();
});

test("asks once for a task that changed several times", () => {
  const { actions, follower } = scene();
  follower.apply(event("task.updated", "a", 11));
  follower.apply(event("comment.added", "a", 12));
  vi.runAllTimers();
  expect(actions.refresh).toHaveBeenCalledExactlyOnceWith("a");
});

test("does not ask for what is known already", () => {
  const { actions, follower } = scene();
  follower.apply(event("task.updated", "a", 9));
  vi.runAllTimers();
  expect(actions.refresh).not.toHaveBeenCalled();
});

test("loads the board when much changed at once", () => {
  const { actions, follower } = scene();
  for (let count = 0; count < 20; count++) follower.apply(event("task.created", `new-${count}`, 11));
  vi.runAllTimers();
  expect(actions.reload).toHaveBeenCalledOnce();
  expect(actions.refresh).not.toHaveBeenCalled();
});

test("applies again what happened while the board was on its way", async () => {
  const { store, actions, follower } = scene();
  actions.reload.mockImplementation(async () => {
    store.load([task("a"), task("b")]);
    return true;
  });
  const loaded = follower.reload();
  follower.apply(event("task.deleted", "a", 11));
  await loaded;
  expect(store.board.tasks.has("a")).toBe(false);
});
