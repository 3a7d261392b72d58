import { before, test } from "node:test";
import type { Locator, Page } from "playwright-core";
import { Board } from "./pages/board.ts";
import { Workspaces } from "./pages/workspaces.ts";
import { control } from "./platform.ts";
import { screen, withBrowser } from "./screen.ts";
import { Project, type Team, together } from "./team.ts";
import { texts } from "./texts.ts";

const NO_NETWORK = /ERR_INTERNET_DISCONNECTED|Failed to fetch|WebSocket/;

let team: Team;

withBrowser();

before(async () => {
  team = await together();
});

test("a form that is sent without a network keeps what was typed, and can be sent again", async (t) => {
  const page = await screen(t, { email: team.owner.email, expected: NO_NETWORK });
  await page.goto(`w/${team.workspaceId}?new`);
  const { projects } = texts.en.workspaces;
  const [name, description] = [page.getByLabel(projects.name), page.getByLabel(projects.description)];
  await name.fill("Typed in a tunnel");
  await description.fill("With all its details");

  await page.context().setOffline(true);
  await page.getByRole("button", { name: projects.submit }).click();
  await page.getByText(texts.en.common.connection.offline).waitFor();
  await holds(page, name, "Typed in a tunnel");
  await holds(page, description, "With all its details");

  await page.context().setOffline(false);
  await page.getByRole("button", { name: projects.submit }).click();
  await new Workspaces(page).heading("Typed in a tunnel").waitFor();
});

test("a task that is added without a network stays in its line, and can be sent again", async (t) => {
  const project = await Project.of(team, "In a tunnel");
  const page = await screen(t, { email: team.owner.email, expected: NO_NETWORK });
  const board = new Board(page);
  await board.open(project.board);

  await page.context().setOffline(true);
  await board.newTask("To do").fill("Light the lamps");
  await board.newTask("To do").press("Enter");
  await page.getByText(texts.en.tasks.why.network).waitFor();
  await holds(page, board.newTask("To do"), "Light the lamps");
  await board.connection("offline").waitFor();

  await page.context().setOffline(false);
  await board.connection("caught-up").waitFor();
  await board.newTask("To do").press("Enter");
  await board.shows("To do", "Light the lamps");
});

test("a board that was offline says so, and catches up with what it missed", async (t) => {
  const project = await Project.of(team, "Away");
  const page = await screen(t, { email: team.owner.email, expected: NO_NETWORK });
  const board = new Board(page);
  await board.open(project.board);

  await page.context().setOffline(true);
  await board.connection("offline").waitFor();
  await project.task("Done without you");
  await page.context().setOffline(false);

  await board.connection("caught-up").waitFor();
  await board.shows("To do", "Done without you");
});

test("a board catches up with what happened while its sockets' service was away", async (t) => {
  const project = await Project.of(team, "Without sockets");
  const page = await screen(t, { email: team.owner.email, expected: /WebSocket|503|50[024]/ });
  const board = new Board(page);
  await board.open(project.board);

  control("stop", "websocket-service");
  try {
    await board.connection("reconnecting").waitFor();
    await project.task("Done without sockets");
    await board.add("Done", "Added without sockets");
  } finally {
    control("start", "websocket-service");
  }

  await board.shows("To do", "Done without sockets");
  await board.connection("live").waitFor();
});

/** Waits until a field has this in it. */
async function holds(page: Page, field: Locator, text: string): Promise<void> {
  await page.waitForFunction(([element, expected]) => (element as HTMLInputElement).value === expected, [
    await field.elementHandle(),
    text,
  ] as const);
}
