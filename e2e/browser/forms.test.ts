import assert from "node:assert/strict";
import { before, test, type TestContext } from "node:test";
import { setTimeout } from "node:timers/promises";
import type { Locator, Page } from "playwright-core";
import { filesWithFields, forms, NO_FORMS, type TypedForm } from "./forms.ts";
import { PASSWORD, sessionCookie } from "./people.ts";
import { control, gateway } from "./platform.ts";
import { awake, screen, withBrowser } from "./screen.ts";
import { Project, type Team, together } from "./team.ts";

const AWAY = /ERR_INTERNET_DISCONNECTED|Failed to fetch|WebSocket|50[0-9]|40[0-9]/;

/** More calls than the gateway tries a service with that was away. */
const TRUSTED_AFTER = 6;
const POLL = 500;

let team: Team;
let all: TypedForm[];

withBrowser();

before(async () => {
  team = await together();
  const project = await Project.of(team, "Analytical");
  const { id } = await project.task("Draw the mill");
  const comment = await team.owner.client.post<{ id: string }>(`${project.path}/tasks/${id}/comments`, {
    body: "A thought",
  });
  all = forms(team, project, id, comment.id);
});

test("every file with a field in which somebody types is known here", () => {
  // What several forms share is in the file of the field; comments and descriptions use it.
  const users = ["tasks/task/comments.tsx", "tasks/task/description.tsx"];
  const known = new Set([...all.map(({ source }) => source), ...Object.keys(NO_FORMS), ...users]);
  assert.deepEqual(
    filesWithFields().filter((file) => !known.has(file)),
    [],
  );
});

test("no form loses what was typed by a reload, or by being sent without a network", async (t) => {
  const pages = await sights(t);
  for (const form of all) {
    const page = pages[form.who];
    await type(page, form);
    await page.reload();
    await holds(page, form, "after a reload");
    await awake(page);
    await page.context().setOffline(true);
    await send(page, form);
    await refused(page, form);
    await holds(page, form, "without a network");
    await page.context().setOffline(false);
    await page.reload();
    await holds(page, form, "after it was refused and a reload");
  }
});

for (const service of ["api-service", "auth-service"] as const) {
  test(`a form that is sent while ${service} is away keeps what was typed`, async (t) => {
    const pages = await sights(t);
    const about = all.filter((form) => form.service === service);
    // What is typed is on the page before the service goes; a page cannot be made without it.
    const open = [];
    for (const form of about) {
      const page = await pages[form.who].context().newPage();
      await type(page, form);
      open.push({ page, form });
    }
    control("stop", service);
    try {
      for (const { page, form } of open) {
        await send(page, form);
        await refused(page, form);
        await holds(page, form, `without ${service}`);
      }
    } finally {
      control("start", service);
      await answersAgain(service);
    }
  });
}

/** The gateway waits before it calls a service that was away, and then lets few calls through until they were answered. */
async function answersAgain(service: TypedForm["service"]): Promise<void> {
  const answer =
    service === "api-service" ? () => team.owner.client.get<unknown>("/api/v1/workspaces") : comesIn;
  for (let answered = 0; answered < TRUSTED_AFTER;) {
    await answer().then(
      () => answered++,
      () => setTimeout(POLL),
    );
  }
}

/** A new session, and the gateway's question whose it is: pages ask that first of a service that has just begun. */
async function comesIn(): Promise<void> {
  const { name, value } = await sessionCookie(team.owner.email, PASSWORD);
  const { status } = await fetch(`${gateway}/auth/v1/session`, { headers: { Cookie: `${name}=${value}` } });
  assert.equal(status, 200);
}

async function sights(t: TestContext): Promise<Record<TypedForm["who"], Page>> {
  const owner = await screen(t, { email: team.owner.email, expected: AWAY });
  return { stranger: await screen(t, { expected: AWAY }), owner };
}

/** Opens the page of a form anew, with nothing kept of earlier, and types into it. */
async function type(page: Page, form: TypedForm): Promise<void> {
  await page.goto(form.path);
  await page.evaluate(() => sessionStorage.clear());
  await page.reload();
  await awake(page);
  for (const [label, text] of Object.entries(form.fields)) {
    const field = fieldOf(page, label);
    const select = (await field.evaluate((element) => element.tagName)) === "SELECT";
    await (select ? field.selectOption(text) : field.fill(text));
  }
}

async function send(page: Page, form: TypedForm): Promise<void> {
  const place = form.within ? page.getByRole("region", { name: form.within, exact: true }) : page;
  // Passwords are not kept, but asked for.
  for (const password of await page.locator("input[type=password]").all()) {
    await password.fill("a long enough pass phrase");
  }
  if (form.button) await place.getByRole("button", { name: form.button, exact: true }).click();
  else await fieldOf(page, Object.keys(form.fields).at(-1) ?? "").press("Enter");
}

/** Waits until the page says that it was not done. */
async function refused(page: Page, form: TypedForm): Promise<void> {
  const said = page.getByRole("alert").or(page.getByRole("alertdialog")).filter({ hasText: /\w/ });
  await said
    .first()
    .waitFor()
    .catch((error: unknown) => {
      throw new Error(`nothing was said about ${form.name}`, { cause: error });
    });
}

async function holds(page: Page, form: TypedForm, when: string): Promise<void> {
  for (const [label, text] of Object.entries(form.fields)) {
    const element = await fieldOf(page, label).elementHandle();
    await page
      .waitForFunction(([field, expected]) => (field as HTMLInputElement).value === expected, [
        element,
        text,
      ] as const)
      .catch((error: unknown) => {
        throw new Error(`${form.name} has not kept "${label}" ${when}`, { cause: error });
      });
  }
}

function fieldOf(page: Page, label: string): Locator {
  return page.getByLabel(label, { exact: true }).and(page.locator("input, textarea, select"));
}
