import assert from "node:assert/strict";
import { before, test } from "node:test";
import type { Page } from "playwright-core";
import { scrollsSideways, violations } from "./accessibility.ts";
import { administrator } from "./people.ts";
import { unvisited } from "./routes.ts";
import { painted, screen, withBrowser } from "./screen.ts";
import { Project, type Team, together } from "./team.ts";
import type { Language } from "./texts.ts";

const OUTSIDE = [
  "sign-in",
  "sign-up",
  "verify-email",
  "verify-email?token=x",
  "forgot-password",
  "reset-password?token=x",
  "confirm-email?token=x",
  "invitations/accept?token=x",
  "nowhere",
];

const PLATFORM = ["", "tools", "tools/tasks", "services", "people", "jobs", "mail", "nowhere"].map(
  (path) => `/admin/${path}`,
);

/** Where the pages are, as of the site's root. */
const visited: string[] = [];

let team: Team;
let admin: Awaited<ReturnType<typeof administrator>>;
let inside: string[];
let platform: string[];

withBrowser();

before(async () => {
  team = await together();
  const project = await Project.of(team, "Analytical", "Draw the mill");
  const { id } = await project.task("Cast the cogs", {
    description: "# Cogs\n\n- [x] brass\n- [ ] [steel](https://example.test)\n\n> and `code`",
    priority: "urgent",
    dueOn: "2026-01-31",
    assigneeId: team.member.id,
  });
  await team.member.client.post(`${project.path}/tasks/${id}/comments`, { body: "**Soon.**" });
  admin = await administrator();
  const jobs = await admin.client.get<{ items: { id: string }[] }>("/jobs/v1/jobs?limit=1");
  platform = [...PLATFORM, ...jobs.items.map((job) => `/admin/jobs/${encodeURIComponent(job.id)}`)];
  const workspace = `w/${team.workspaceId}`;
  inside = [
    "",
    "account",
    "account/email",
    "account/sessions",
    "workspaces",
    "workspaces/new",
    `closed?workspace=${team.workspaceId}`,
    "closed?workspace=019ac000-0000-7000-8000-000000000000",
    workspace,
    `${workspace}?new`,
    `${workspace}/members`,
    `${workspace}/settings`,
  ];
  inside.push(project.board, `${project.board}/list`, `${project.board}/t/${id}`);
  inside.push(
    `${project.board}/list/t/${id}`,
    `${project.board}/t/${id}?edit=description`,
    `${workspace}/p/nowhere`,
  );
});

for (const language of ["en", "es"] as const) {
  for (const width of [1280, 360]) {
    test(`every page in ${language}, ${width} px wide, is accessible in both themes`, async (t) => {
      const stranger = await screen(t, { language, width, expected: /404/ });
      const owner = await screen(t, { language, width, email: team.owner.email, expected: /404/ });
      const administers = await screen(t, {
        ...{ language, width, email: admin.email, password: admin.password },
        expected: /404/,
      });
      const found = new Troubles();
      await look(stranger, OUTSIDE, language, found);
      await look(owner, inside, language, found);
      await look(administers, platform, language, found);
      assert.deepEqual(found.where, {});
    });
  }
}

test("there is no page that none of these looks at", () => {
  assert.deepEqual(unvisited(visited), []);
});

/** What is wrong, and on which pages. */
class Troubles {
  readonly where: Record<string, string[]> = {};

  add(trouble: string, place: string): void {
    (this.where[trouble] ??= []).push(place);
  }
}

async function look(
  page: Page,
  paths: readonly string[],
  language: Language,
  found: Troubles,
): Promise<void> {
  for (const path of paths) {
    await page.goto(path);
    await page.getByRole("heading", { level: 1 }).waitFor();
    visited.push(new URL(path, "http://x/app/").pathname);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await painted(page);
      for (const one of await violations(page)) found.add(one, `${path} (${colorScheme})`);
    }
    if (await scrollsSideways(page)) found.add("scrolls sideways", path);
    if ((await page.locator("html").getAttribute("lang")) !== language)
      found.add(`is not in ${language}`, path);
    if ((await page.title()) === "") found.add("has no title", path);
    if ((await page.getByRole("heading", { level: 1 }).count()) !== 1)
      found.add("has several main headings", path);
  }
}
