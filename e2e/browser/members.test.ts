import assert from "node:assert/strict";
import { before, test } from "node:test";
import { Workspaces } from "./pages/workspaces.ts";
import { joins, type Person, signedUp } from "./people.ts";
import { awake, screen, withBrowser } from "./screen.ts";
import { type Team, together } from "./team.ts";
import { say, texts } from "./texts.ts";

const { roles, members, invitations } = texts.en.workspaces;
/** One more than a menu lists. */
const MANY = 21;

let team: Team;
let manager: Person;

withBrowser();

before(async () => {
  team = await together();
  manager = await signedUp("Charles Babbage");
  await joins(manager, team.owner, team.workspaceId, "pm");
});

test("an owner gives any role to others, and none to themselves", async (t) => {
  const page = await screen(t, { email: team.owner.email });
  await page.goto(`w/${team.workspaceId}/members`);
  await awake(page);

  const role = page.getByLabel(say(members.roleOf, { name: team.member.name }));
  assert.deepEqual(await role.getByRole("option").allInnerTexts(), Object.values(roles));
  assert.equal(await page.getByLabel(say(members.roleOf, { name: team.owner.name })).count(), 0);
  await role.selectOption("guest");
  const sent = page.waitForResponse((response) => response.request().method() === "POST");
  await page.getByRole("button", { name: members.change, exact: true }).click();
  await sent;
  await page.reload();

  assert.equal(await role.inputValue(), "guest");
});

test("whoever may invite offers no role above their own", async (t) => {
  const page = await screen(t, { email: manager.email });
  await page.goto(`w/${team.workspaceId}/members`);

  const role = page.getByLabel(members.role, { exact: true });
  await page.getByRole("heading", { name: invitations.title }).waitFor();
  assert.deepEqual(await role.getByRole("option").allInnerTexts(), [roles.pm, roles.member, roles.guest]);
  assert.equal(await page.getByLabel(say(members.roleOf, { name: team.member.name })).count(), 0);
});

test("somebody with more workspaces than a menu lists finds each of them", async (t) => {
  const busy = await signedUp("Mary Somerville");
  for (let number = 1; number <= MANY; number++) {
    await busy.client.post("/api/v1/workspaces", { name: `Workspace ${number}` });
  }
  const page = await screen(t, { email: busy.email });
  const { shell } = texts.en.common;
  await page.goto("");

  await page.getByRole("button", { name: say(shell.switch, { name: texts.en.common.product }) }).click();
  await page.getByLabel(shell.findWorkspace).fill("space 1");
  const switcher = page.getByRole("group", { name: shell.workspaces });
  await switcher.getByRole("link", { name: "Workspace 1", exact: true }).click();
  await new Workspaces(page).heading("Workspace 1").waitFor();

  await page.goto("workspaces");
  const listed = page.getByRole("main").getByRole("link", { name: /^Workspace/ });
  assert.equal(await listed.count(), MANY);
});
