import assert from "node:assert/strict";
import { before, test } from "node:test";
import { Board } from "./pages/board.ts";
import { Task } from "./pages/task.ts";
import { screen, withBrowser } from "./screen.ts";
import { Project, type Team, together } from "./team.ts";

/** Leaves a mark wherever it runs. */
const RUNS = "document.title='ran';window.ran=true";
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" onload="${RUNS}"><script>${RUNS}</script></svg>`;
const HTML = `<!doctype html><title>harmless</title><img src=x onerror="${RUNS}"><script>${RUNS}</script>`;
const COMMENT = [
  "Before.",
  `<img src=x onerror="${RUNS}">`,
  `<script>${RUNS}</script>`,
  `[a link](javascript:${RUNS})`,
  `[another](JaVaScRiPt&colon;${RUNS})`,
  `![a picture](x" onerror="${RUNS})`,
  `<a href="data:text/html,<script>${RUNS}</script>">data</a>`,
  "After.",
].join("\n\n");

let team: Team;

withBrowser();

before(async () => {
  team = await together();
});

test("what somebody writes into a comment is shown and never run", async (t) => {
  const project = await Project.of(team, "Comments");
  const { id } = await project.task("Draw the mill", { description: COMMENT });
  await team.member.client.post(`${project.path}/tasks/${id}/comments`, { body: COMMENT });
  const page = await screen(t, { email: team.owner.email });

  await page.goto(`${project.board}/t/${id}`);

  const comment = new Task(page).commentBy("Grace Hopper");
  await comment.getByText("After.").waitFor();
  for (const link of await page.getByRole("main").getByRole("link").all()) {
    assert.match(await link.evaluate((a) => (a as HTMLAnchorElement).protocol), /^https?:$/);
  }
  assert.equal(await page.evaluate(() => "ran" in window), false);
  assert.equal(await comment.locator("img, script").count(), 0);
});

for (const [name, mimeType, content] of [
  ["drawing.svg", "image/svg+xml", SVG],
  ["page.html", "text/html", HTML],
  ["page.txt", "text/html", HTML],
] as const) {
  test(`an uploaded ${name} (${mimeType}) that is opened directly does not run as the person`, async (t) => {
    const project = await Project.of(team, name, "Draw the mill");
    const page = await screen(t, { email: team.owner.email });
    await new Board(page).open(project.board);
    await new Board(page).link("Draw the mill").click();
    const task = new Task(page);
    await task.attach({ name, mimeType, buffer: Buffer.from(content) });
    const address = await task.file(name).evaluate((a) => (a as HTMLAnchorElement).href);
    const tab = await page.context().newPage();

    const download = tab.waitForEvent("download");
    const opening = tab.goto(address).then(
      () => "shown",
      () => "not shown",
    );

    assert.equal((await download).suggestedFilename(), name);
    assert.equal(await opening, "not shown");
    assert.notEqual(await tab.title(), "ran");
  });
}
