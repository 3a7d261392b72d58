import { before, test } from "node:test";
import type { Page } from "playwright-core";
import { Board } from "./pages/board.ts";
import { Task } from "./pages/task.ts";
import { Workspaces } from "./pages/workspaces.ts";
import { awake, screen, withBrowser } from "./screen.ts";
import { Project, type Team, together } from "./team.ts";
import { texts } from "./texts.ts";

const { palette, shell } = texts.en.common;

let team: Team;

withBrowser();

before(async () => {
  team = await together();
});

test("the palette finds tasks, people and workspaces, and does what is listed", async (t) => {
  const project = await Project.of(team, "Analytical", "Draw the mill", "Cast the cogs");
  const page = await screen(t, { email: team.owner.email });

  await page.goto(`w/${team.workspaceId}/settings`);
  await choose(page, "the cogs", "Cast the cogs");
  await new Task(page).panel("Cast the cogs").waitFor();

  await choose(page, "comment", texts.en.tasks.commands.comment);
  await page.locator("textarea[name=body]:focus").waitFor();
  await page.keyboard.type("By keys alone");
  await page.keyboard.press("Control+Enter");
  await new Task(page).commentBy(team.owner.name).getByText("By keys alone").waitFor();

  await choose(page, "grace", team.member.name);
  await new Workspaces(page).heading(texts.en.workspaces.members.title).waitFor();

  await page.goto("");
  await choose(page, "engi", "Engines");
  await new Workspaces(page).heading("Engines").waitFor();

  await new Board(page).open(project.board);
  await choose(page, "new task", texts.en.tasks.keys.new);
  await page.locator("[data-quick-add]:focus").waitFor();
  await page.keyboard.type("Oil the cogs");
  await page.keyboard.press("Enter");
  await new Board(page).shows("To do", "Oil the cogs");
});

test("the keys that a page knows are listed at ?", async (t) => {
  const project = await Project.of(team, "With keys", "Draw the mill");
  const page = await screen(t, { email: team.owner.email });
  await new Board(page).open(project.board);

  await page.keyboard.press("?");

  const dialog = page.getByRole("dialog", { name: shell.keys });
  await dialog.getByText(texts.en.tasks.keys.pickUp).waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
});

/** Opens the palette, types, and takes the line of that name, by keys alone. */
async function choose(page: Page, words: string, line: string): Promise<void> {
  await awake(page);
  await page.keyboard.press("Control+k");
  const field = page.getByRole("searchbox", { name: palette.placeholder });
  await field.fill(words);
  const option = page.getByRole("dialog", { name: palette.open }).getByRole("option", { name: line });
  await option.first().waitFor();
  while ((await option.first().getAttribute("data-focused")) !== "true") await field.press("ArrowDown");
  await field.press("Enter");
}
