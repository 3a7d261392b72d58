import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { io, type Socket } from "socket.io-client";
import { type Person, PASSWORD, sessionCookie } from "./people.ts";
import { gateway, ROOT } from "./platform.ts";
import { Project, type Team, together } from "./team.ts";

const program = join(import.meta.dirname, "program-of-the-docs.mjs");
const open: Socket[] = [];
let team: Team;
let project: Project;

before(async () => {
  team = await together();
  project = await Project.of(team, "Watched by Socket.IO");
});

after(() => {
  open.forEach((socket) => socket.disconnect());
  rmSync(program, { force: true });
});

/** A client as it comes from npm. */
function connect(person: Person, options: Parameters<typeof io>[1] = {}): Socket {
  const socket = io(gateway, { auth: { token: person.token }, forceNew: true, ...options });
  open.push(socket);
  return socket;
}

function heard<T>(socket: Socket, name: string): Promise<T> {
  return new Promise((resolve) => socket.once(name, resolve));
}

async function watch(socket: Socket, person: Person): Promise<{ type: string; seq: number }> {
  const topic = `project:${project.id}`;
  const { ticket } = await person.client.post<{ ticket: string }>(
    `/api/v1/workspaces/${team.workspaceId}/room-tickets`,
    { topic },
  );
  return (await socket.emitWithAck("subscribe", { topic, ticket })) as { type: string; seq: number };
}

for (const transports of [["websocket"], ["polling"], ["polling", "websocket"]]) {
  test(`a client over ${transports.join(" and then ")} hears what happens`, async () => {
    const socket = connect(team.member, { transports });
    assert.equal((await watch(socket, team.member)).type, "subscribed");
    const event = heard<{ event: { type: string } }>(socket, "event");
    await project.task(`Seen over ${transports.join(" and ")}`);
    assert.equal((await event).event.type, "task.created");
    socket.disconnect();
  });
}

test("a page is known by its cookie", async () => {
  const { name, value } = await sessionCookie(team.member.email, PASSWORD);
  const page = { Cookie: `${name}=${value}`, Origin: new URL(gateway).origin };
  const socket = io(gateway, { forceNew: true, extraHeaders: page });
  open.push(socket);
  await heard(socket, "connect");
  const topic = `project:${project.id}`;
  const answer = (await socket.emitWithAck("unsubscribe", { topic })) as { code: string };
  assert.equal(answer.code, "not-subscribed");
});

test("a stranger is refused with the reason", async () => {
  const socket = connect(team.member, { auth: {} });
  const { message } = await heard<Error>(socket, "connect_error");
  assert.equal(message, "A valid access token is needed");
  socket.disconnect();
});

test("clients talk to each other in texts and in bytes", async () => {
  const [one, other] = [connect(team.owner), connect(team.member)];
  await watch(one, team.owner);
  await watch(other, team.member);
  const said = heard<{ said: { userId: string; data: { bytes: Buffer } } }>(other, "said");
  const data = { bytes: Buffer.from([1, 2, 255]) };
  const answer = (await one.emitWithAck("say", {
    topic: `project:${project.id}`,
    kind: "cursor",
    data,
  })) as object;
  assert.deepEqual(answer, { type: "passed" });
  assert.equal((await said).said.userId, team.owner.id);
  assert.deepEqual([...(await said).said.data.bytes], [1, 2, 255]);
});

test("a connection that breaks is recovered, and nothing is missed or comes twice", async () => {
  const socket = connect(team.member, { transports: ["websocket"], reconnectionDelay: 1_000 });
  await watch(socket, team.member);
  const seqs: number[] = [];
  socket.on("event", ({ event }: { event: { seq: number } }) => seqs.push(event.seq));
  const first = heard(socket, "event");
  await project.task("Before the break");
  await first;
  const { id } = socket;
  const back = heard(socket, "connect");
  socket.io.engine.close();
  await project.task("During the break");
  await back;
  assert.equal(socket.recovered, true);
  assert.equal(socket.id, id);
  const last = new Promise<void>((resolve) => socket.on("event", () => seqs.length >= 3 && resolve()));
  await project.task("After the break");
  await last;
  assert.deepEqual(seqs, [seqs[0], (seqs[0] ?? 0) + 1, (seqs[0] ?? 0) + 2]);
});

test("the program in docs/live.md does what it says", async () => {
  const [, text = ""] = /```js\n(.*?)```/s.exec(readFileSync(join(ROOT, "docs/live.md"), "utf8")) ?? [];
  writeFileSync(program, text);
  const running = spawn(process.execPath, [program], {
    env: {
      GATEWAY: gateway,
      TOKEN: team.member.token,
      WORKSPACE: team.workspaceId,
      PROJECT: project.id,
    },
  });
  let output = "";
  const says = (what: RegExp) =>
    new Promise<void>((resolve, reject) => {
      const look = () => what.test(output) && resolve();
      running.stdout.on("data", (data) => ((output += String(data)), look()));
      running.on("exit", (code) => reject(new Error(`it ended with ${code}: ${output}`)));
      look();
    });
  running.stderr.pipe(process.stderr);
  try {
    await says(/^watching, load it now$/m);
    await project.task("Printed");
    await says(/^\d+ task\.created$/m);
  } finally {
    running.kill();
  }
});
