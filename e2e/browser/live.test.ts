import assert from "node:assert/strict";
import { before, test, type TestContext } from "node:test";
import type { Page } from "playwright-core";
import type { Sight } from "./browser.ts";
import { Board } from "./pages/board.ts";
import { Door } from "./pages/door.ts";
import { PersonMenu } from "./pages/person-menu.ts";
import { Workspaces } from "./pages/workspaces.ts";
import { joins, PASSWORD, type Person, signedUp } from "./people.ts";
import { screen, withBrowser } from "./screen.ts";
import { Project, type Team, together } from "./team.ts";
import { texts } from "./texts.ts";

let team: Team;

withBrowser();

before(async () => {
  team = await together();
});

test("whoever watches a board sees who else does", async (t) => {
  const project = await Project.of(team, "Presence");
  const ada = await watching(t, project, team.owner);

  const grace = await watching(t, project, team.member);

  await ada.presence("Grace Hopper").waitFor();
  await grace.presence("Ada Lovelace").waitFor();
});

test("a card that is dragged with the mouse moves on every screen", async (t) => {
  const project = await Project.of(team, "By mouse", "Draw the mill", "Cast the cogs");
  const [ada, grace] = [await watching(t, project, team.owner), await watching(t, project, team.member)];

  await ada.dragByMouse("Draw the mill", "In progress");

  await ada.shows("In progress", "Draw the mill");
  await grace.shows("In progress", "Draw the mill");
});

test("a card that a finger drags moves on every screen", async (t) => {
  const project = await Project.of(team, "By touch", "Draw the mill", "Cast the cogs");
  const grace = await watching(t, project, team.member);
  const ada = await watching(t, project, team.owner, { hasTouch: true, isMobile: true, width: 1024 });

  await ada.dragByTouch("Cast the cogs", "In progress");

  await ada.shows("In progress", "Cast the cogs");
  await grace.shows("In progress", "Cast the cogs");
});

test("the keyboard alone makes a task, carries it, puts it back and opens it", async (t) => {
  const project = await Project.of(team, "By keyboard", "Draw the mill", "Cast the cogs");
  const grace = await watching(t, project, team.member);
  const page = await screen(t, { email: team.owner.email });
  const ada = new Board(page);
  const { keyboard } = page;
  await ada.open(project.board);

  await ada.link("Draw the mill").focus();
  await keyboard.press("Space");
  await keyboard.press("ArrowRight");
  await keyboard.press("Escape");
  await ada.shows("To do", "Draw the mill", 0);
  await keyboard.press("Space");
  await keyboard.press("ArrowRight");
  await ada.shows("In progress", "Draw the mill");
  await keyboard.press("Space");
  await grace.shows("In progress", "Draw the mill");

  await keyboard.press("m");
  await page.getByRole("menuitem", { name: "Done" }).waitFor();
  await keyboard.type("Done");
  await keyboard.press("Enter");
  await grace.shows("Done", "Draw the mill");

  await keyboard.press("c");
  await keyboard.type("Oil the cogs");
  await keyboard.press("Enter");
  await grace.shows("Done", "Oil the cogs");

  await keyboard.press("Escape");
  await ada.link("Cast the cogs").focus();
  await keyboard.press("Enter");
  await page.getByRole("region", { name: "Cast the cogs", exact: true }).waitFor();
  await keyboard.press("Escape");
  await page.getByRole("region", { name: "Cast the cogs", exact: true }).waitFor({ state: "detached" });
});

test("a board closes for whoever is removed from its workspace, and nothing of it is left to them", async (t) => {
  const guest = await signedUp("Charles Babbage");
  await joins(guest, team.owner, team.workspaceId);
  const project = await Project.of(team, "Not for all", "A secret");
  const page = await screen(t, { email: guest.email, expected: /40[134]/ });
  const board = new Board(page);
  await page.goto("");
  await board.open(project.board);
  await board.newTask("To do").fill("Another secret");
  const owners = await screen(t, { email: team.owner.email });
  await owners.goto(`w/${team.workspaceId}/members`);

  await new Workspaces(owners).remove(guest.name);

  const { closed } = texts.en.tasks;
  await page.getByRole("heading", { level: 1, name: closed.left }).waitFor();
  await page.getByRole("main").getByRole("link", { name: closed.home }).waitFor();
  await holdsNothing(page, /secret|Not for all/);
  await page.goBack();
  await page.getByRole("heading", { level: 1 }).waitFor();
  await holdsNothing(page, /secret|Not for all/);
  await page.goForward();
  await page.getByRole("heading", { level: 1, name: closed.left }).waitFor();
  await page.goto(project.board);
  await page.getByRole("heading", { level: 1, name: texts.en.common.error.notFound }).waitFor();
});

test("a board closes when its person signs out in another tab, and opens again for them", async (t) => {
  const project = await Project.of(team, "Left open", "A secret");
  const page = await screen(t, { email: team.member.email, expected: /401/ });
  const board = new Board(page);
  await board.open(project.board);
  const other = await page.context().newPage();
  await other.goto("");
  await new PersonMenu(other).open(team.member.name);

  await new PersonMenu(other).signOut();

  await page.getByText(texts.en.accounts.signIn.ended).waitFor();
  await holdsNothing(page, /secret|Left open/);
  await new Door(page).signIn(team.member.email, PASSWORD);
  await board.shows("To do", "A secret");
});

/** Neither the page nor what its tab keeps says any of it. */
async function holdsNothing(page: Page, words: RegExp): Promise<void> {
  const kept = await page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }]));
  assert.doesNotMatch(`${await page.content()} ${kept}`, words);
}

async function watching(t: TestContext, project: Project, who: Person, sight: Sight = {}): Promise<Board> {
  const board = new Board(await screen(t, { email: who.email, ...sight }));
  await board.open(project.board);
  return board;
}
