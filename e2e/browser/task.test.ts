import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { before, test } from "node:test";
import { Board } from "./pages/board.ts";
import { Task } from "./pages/task.ts";
import { screen, withBrowser } from "./screen.ts";
import { Project, type Team, together } from "./team.ts";
import { say, texts } from "./texts.ts";

let team: Team;

withBrowser();

before(async () => {
  team = await together();
});

test("a task is described, planned, discussed and given a file, and its history tells so", async (t) => {
  const project = await Project.of(team, "All about one", "Draw");
  const ada = await screen(t, { email: team.owner.email });
  const grace = await screen(t, { email: team.member.email });
  await new Board(grace).open(project.board);
  await new Board(ada).open(project.board);
  await new Board(ada).link("Draw").click();
  const task = new Task(ada);

  await task.rename("Draw the mill");
  await new Board(grace).card("Draw the mill").waitFor();

  await task.describe("Grinds **numbers**.");
  await task.panel("Draw the mill").getByRole("strong").getByText("numbers").waitFor();

  await task.choose("priority", "urgent");
  await task.choose("due", "2030-02-01");
  await task.choose("assignee", team.member.id);
  const board = new Board(grace);
  await board.tells("Draw the mill", texts.en.tasks.priority.urgent, "2030", "Grace Hopper");

  await task.comment("It _grinds_ begun.");
  await task.commentBy("Ada Lovelace").getByRole("emphasis").getByText("grinds").waitFor();
  await board.tells("Draw the mill", say(texts.en.tasks.card.comments_one, { count: 1 }));

  await task.attach({ name: "cogs and wheels.txt", mimeType: "text/plain", buffer: Buffer.from("cogs") });
  const [download] = await Promise.all([
    ada.waitForEvent("download"),
    task.file("cogs and wheels.txt").click(),
  ]);
  assert.equal(download.suggestedFilename(), "cogs and wheels.txt");
  assert.equal(await readFile(await download.path(), "utf8"), "cogs");

  const { types } = texts.en.tasks.history;
  for (const sentence of [types.task_created, types.comment_added, types.file_attached]) {
    await task.history.getByText(say(sentence, { name: "Ada Lovelace" })).waitFor();
  }
});

test("what is chosen faster than the page can answer is all saved", async (t) => {
  const project = await Project.of(team, "In haste", "Draw the mill");
  const ada = await screen(t, { email: team.owner.email });
  await new Board(ada).open(project.board);
  await new Board(ada).link("Draw the mill").click();

  await new Task(ada).chooseAtOnce({ priority: "urgent", due: "2030-02-01", assignee: team.member.id });

  await new Board(ada).tells("Draw the mill", texts.en.tasks.priority.urgent, "2030", "Grace Hopper");
});

test("two who write the same description both keep their words until one chooses", async (t) => {
  const project = await Project.of(team, "At once", "Draw the mill");
  const [ada, grace] = [
    await screen(t, { email: team.owner.email }),
    await screen(t, { email: team.owner.email }),
  ];
  for (const page of [ada, grace]) {
    await new Board(page).open(project.board);
    await new Board(page).link("Draw the mill").click();
    await new Task(page).editDescription();
  }
  await new Task(ada).description.fill("By the first");
  await new Task(grace).description.fill("By the second");
  await new Task(ada).save();
  await new Task(ada).description.waitFor({ state: "detached" });

  await new Task(grace).save();

  const conflict = grace.getByRole("alert");
  await conflict.getByText("By the first").waitFor();
  await conflict.getByText("By the second").waitFor();
  await conflict.getByRole("button", { name: texts.en.tasks.conflict.keepMine }).click();
  await new Task(grace).description.waitFor({ state: "detached" });
  await ada.getByText("By the second").waitFor();
});

test("the list shows what the board shows, and leads to the task", async (t) => {
  const project = await Project.of(team, "Listed", "Draw the mill", "Cast the cogs");
  const page = await screen(t, { email: team.owner.email });
  await new Board(page).open(project.board);

  await page.getByRole("link", { name: texts.en.tasks.view.list, exact: true }).click();
  await page.waitForURL("**/list");
  await page.getByRole("link", { name: "Cast the cogs", exact: true }).waitFor();
  await page.getByRole("link", { name: "Draw the mill", exact: true }).click();

  await new Task(page).panel("Draw the mill").waitFor();
});

test("Escape closes a task that is still on its way, and one that the hand has left for the board", async (t) => {
  const project = await Project.of(team, "A quick hand", "Draw the mill", "Cast the cogs");
  const page = await screen(t, { email: team.owner.email });
  const board = new Board(page);
  const panel = new Task(page).panel("Draw the mill");
  await board.open(project.board);
  await board.link("Draw the mill").focus();

  const arrived = Promise.withResolvers<void>();
  await page.route("**/t/*.data*", (route) =>
    arrived.promise.then(() => route.continue().catch(() => undefined)),
  );
  await page.keyboard.press("Enter");
  await page.getByRole("region", { name: texts.en.tasks.task.loading }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("region", { name: texts.en.tasks.task.loading }).waitFor({ state: "detached" });
  arrived.resolve();

  await page.keyboard.press("Enter");
  await panel.waitFor();
  await board.link("Cast the cogs").focus();
  await page.keyboard.press("Escape");
  await panel.waitFor({ state: "detached" });
});
