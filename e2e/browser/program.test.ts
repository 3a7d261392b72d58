import assert from "node:assert/strict";
import { execFile, execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { PASSWORD } from "./people.ts";
import { gateway, ROOT } from "./platform.ts";
import { Project, type Team, together } from "./team.ts";

const LIVE = join(ROOT, "front-shared/live");

const folder = mkdtempSync(join(tmpdir(), "program-"));
let team: Team;

before(async () => {
  const installed = join(folder, "node_modules/@tools-dashboard/live");
  mkdirSync(installed, { recursive: true });
  const packed = execFileSync("npm", ["pack", "--silent", "--pack-destination", folder], { cwd: LIVE });
  const archive = join(folder, String(packed).trim().split("\n").at(-1) ?? "");
  execFileSync("tar", ["-xzf", archive, "-C", installed, "--strip-components=1"]);
  team = await together();
});

after(() => rmSync(folder, { recursive: true }));

test("the program in the live client's README runs in plain Node", async () => {
  const [, program = ""] = /```js\n(.*?)```/s.exec(readFileSync(join(LIVE, "README.md"), "utf8")) ?? [];
  const file = join(folder, "program.mjs");
  writeFileSync(file, program);
  const project = await Project.of(team, "Watched by a program");

  const { stdout } = await promisify(execFile)(process.execPath, [file], {
    env: {
      GATEWAY: gateway,
      EMAIL: team.member.email,
      PASSWORD,
      WORKSPACE: team.workspaceId,
      PROJECT: project.id,
    },
  });

  assert.match(stdout, /^load the board\n\d+ task\.created .+\n/);
  assert.match(stdout, /^\d+ task\.updated .+$/m);
  assert.match(stdout, /^done Draw the whole mill$/m);
  const [task, ...others] = await team.owner.client.all<{ id: string; title: string }>(
    `${project.path}/tasks`,
  );
  assert.equal(task?.title, "Draw the whole mill");
  assert.deepEqual(others, []);
});
