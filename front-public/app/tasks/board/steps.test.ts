import { expect, test } from "vitest";
import { boardOf, placing, type Task } from "../store/board.ts";
import { nextTo, stepOf } from "./steps.ts";

const task = (id: string, statusId: string) => ({ id, statusId }) as Task;
const board = boardOf(
  [task("a", "todo"), task("b", "todo"), task("c", "todo"), task("z", "done")],
  ["todo", "doing", "done"],
);
const after = (id: string, direction: Parameters<typeof stepOf>[2]) => {
  const place = stepOf(board, id, direction);
  return place && [...placing(id, place)(board).lanes.values()].map((lane) => lane.join(""));
};

test("leads up and down, and stops at the edge", () => {
  expect(nextTo(board, "b", "up")).toBe("a");
  expect(nextTo(board, "b", "down")).toBe("c");
  expect(nextTo(board, "c", "down")).toBeUndefined();
});

test("leads sideways past statuses without tasks", () => {
  expect(nextTo(board, "c", "right")).toBe("z");
  expect(nextTo(board, "z", "left")).toBe("a");
});

test("carries a card one place", () => {
  expect(after("b", "up")).toEqual(["bac", "", "z"]);
  expect(after("b", "down")).toEqual(["acb", "", "z"]);
  expect(after("a", "up")).toBeUndefined();
});

test("carries a card to the ends", () => {
  expect(after("a", "last")).toEqual(["bca", "", "z"]);
  expect(after("c", "first")).toEqual(["cab", "", "z"]);
});

test("carries a card into an empty status, and beside the others of the next", () => {
  expect(after("c", "right")).toEqual(["ab", "c", "z"]);
  expect(after("z", "left")).toEqual(["abc", "z", ""]);
  expect(after("z", "right")).toBeUndefined();
});
