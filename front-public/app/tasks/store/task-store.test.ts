import { expect, test, vi } from "vitest";
import { placeOf, placing, type Task } from "./board.ts";
import { TaskStore } from "./task-store.ts";

const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString();
const task = (id: string, statusId: string, more: Partial<Task> = {}): Task => ({
  id,
  statusId,
  workspaceId: "w",
  projectId: "p",
  title: id,
  priority: "normal",
  dueOn: null,
  assigneeId: null,
  createdBy: "u",
  createdAt: at(0),
  updatedAt: at(10),
  version: 1,
  commentCount: 0,
  fileCount: 0,
  ...more,
});
const store = () =>
  new TaskStore(
    [task("a", "todo"), task("b", "todo"), task("c", "todo"), task("d", "done")],
    ["todo", "done"],
  );
const lanes = ({ board }: TaskStore) => [...board.lanes.values()].map((lane) => lane.join(""));

test("moves a task below its neighbour", () => {
  const tasks = store();
  tasks.moved("a", { statusId: "todo", afterId: "b", beforeId: "c" }, at(11));
  expect(lanes(tasks)).toEqual(["bac", "d"]);
});

test("goes by the lower neighbour when the upper one is not there", () => {
  const tasks = store();
  tasks.moved("d", { statusId: "todo", afterId: "gone", beforeId: "a" }, at(11));
  expect(lanes(tasks)).toEqual(["dabc", ""]);
});

test("drops a move that happened before what is known", () => {
  const tasks = store();
  tasks.moved("a", { statusId: "done" }, at(9));
  expect(lanes(tasks)).toEqual(["abc", "d"]);
});

test("drops an older version", () => {
  const tasks = store();
  tasks.learn(task("a", "todo", { version: 3, title: "new" }));
  tasks.learn(task("a", "todo", { version: 2, title: "old" }));
  expect(tasks.board.tasks.get("a")?.title).toBe("new");
});

test("leaves a task where it is when its words change", () => {
  const tasks = store();
  tasks.learn(task("a", "done", { version: 2, title: "new" }));
  expect(lanes(tasks)).toEqual(["abc", "d"]);
});

test("takes back what was not agreed to, keeping what others did meanwhile", () => {
  const tasks = store();
  const end = tasks.attempt(placing("a", { statusId: "done" }));
  expect(lanes(tasks)).toEqual(["bc", "da"]);
  tasks.moved("b", { statusId: "done", afterId: "d" }, at(11));
  end();
  expect(lanes(tasks)).toEqual(["ac", "db"]);
});

test("keeps the objects of tasks that did not change", () => {
  const tasks = store();
  const before = tasks.board;
  tasks.moved("a", { statusId: "done" }, at(11));
  expect(tasks.board.tasks.get("b")).toBe(before.tasks.get("b"));
  tasks.load([task("a", "done"), task("b", "todo"), task("c", "todo"), task("d", "done")]);
  expect(tasks.board.tasks.get("b")).toBe(before.tasks.get("b"));
});

test("tells nobody when nothing changed", () => {
  const tasks = store();
  const told = vi.fn();
  tasks.subscribe(told);
  tasks.learn(task("a", "todo"));
  tasks.moved("a", { statusId: "todo", beforeId: "b" }, at(11));
  expect(told).not.toHaveBeenCalled();
});

test("knows the neighbours of a task", () => {
  expect(placeOf(store().board, "b")).toEqual({ statusId: "todo", afterId: "a", beforeId: "c" });
});

test("tells of several changes once when they come together", () => {
  const tasks = store();
  const told = vi.fn();
  tasks.subscribe(told);
  tasks.together(() => {
    tasks.moved("a", { statusId: "done" }, at(11));
    tasks.moved("b", { statusId: "done" }, at(12));
  });
  expect(told).toHaveBeenCalledOnce();
  expect(lanes(tasks)).toEqual(["c", "dab"]);
});
