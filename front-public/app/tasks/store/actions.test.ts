import { expect, test, vi } from "vitest";
import { createActions } from "./actions.ts";
import type { Task } from "./board.ts";
import { TaskStore } from "./task-store.ts";

const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString();
const task = { id: "a", statusId: "todo", title: "a", updatedAt: at(10), version: 1 } as Task;

test("the news of one's own first move does not undo the second", async () => {
  const store = new TaskStore([task], ["todo", "doing", "done"]);
  const POST = vi.fn();
  POST.mockResolvedValueOnce({ data: { ...task, statusId: "doing", updatedAt: at(11), version: 2 } });
  POST.mockResolvedValueOnce({ data: { ...task, statusId: "done", updatedAt: at(12), version: 3 } });
  const api = { POST } as unknown as Parameters<typeof createActions>[0];
  const actions = createActions(api, { workspaceId: "w", projectId: "p" }, store, vi.fn());
  await actions.move("a", { statusId: "doing" });
  await actions.move("a", { statusId: "done" });

  store.moved("a", { statusId: "doing" }, at(11));

  expect(store.board.lanes.get("done")).toEqual(["a"]);
});
