import { expect, test } from "vitest";
import { boardOf, type Task } from "../store/board.ts";
import { OPEN, select, selectionOf } from "./selection.ts";

const task = (id: string, statusId: string, title: string): Task => ({
  ...{
    id,
    statusId,
    title,
    workspaceId: "w",
    projectId: "p",
    priority: "normal",
    createdBy: "ada",
    version: 1,
  },
  ...{ dueOn: null, assigneeId: null, commentCount: 0, fileCount: 0 },
  ...{ createdAt: "2026-11-26T00:00:00Z", updatedAt: "2026-11-26T00:00:00Z" },
});

const board = boardOf(
  [
    task("1", "todo", "Draw the mill"),
    task("2", "doing", "Cast the cogs"),
    task("3", "shipped", "Oil the mill"),
  ],
  ["todo", "doing", "shipped"],
);

function selected(search: string): string[] {
  const done = (statusId: string) => statusId === "shipped";
  return select(board, selectionOf(new URLSearchParams(search)), done, () => "", "en");
}

test("lists everything in the order of the board", () => {
  expect(selected("")).toEqual(["1", "2", "3"]);
});

test("leaves out what is done, whatever its status is called", () => {
  expect(selected(`status=${OPEN}`)).toEqual(["1", "2"]);
  expect(selected("status=shipped")).toEqual(["3"]);
});

test("looks for words in titles and sorts as wished", () => {
  expect(selected("q=MILL")).toEqual(["1", "3"]);
  expect(selected("sort=title&dir=desc")).toEqual(["3", "1", "2"]);
});
