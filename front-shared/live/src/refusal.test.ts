import { describe, expect, test } from "vitest";
import { eventually, shows } from "./testing/page.ts";
import { OTHER, PROJECT, stage } from "./testing/stage.ts";

describe("a ticket", () => {
  test.each([403, 404])("that is refused with %i ends the topic, and that alone", async (status) => {
    const { server, world, watch, refusals, asked } = await stage();
    refusals.push({ status });
    const refused = watch();
    await refused.page.shows("refused");
    const { page } = watch(OTHER);
    await page.shows("live");
    world.pass(24_000);
    server.drop();
    await page.shows("reconnecting");
    world.pass(1_000);
    await page.shows("live");
    expect(refused.page.states.at(-1)).toBe("refused");
    expect(asked).toEqual([PROJECT, OTHER]);
  });

  test("is asked for again when somebody else listens", async () => {
    const { watch, refusals } = await stage();
    refusals.push({ status: 404 });
    const first = watch();
    await first.page.shows("refused");
    await watch().page.shows("live");
    await first.page.shows("live");
  });

  test.each([[429], [503]])("that cannot be had now (%i) is asked for after a while", async (status) => {
    const { world, watch, refusals, asked } = await stage();
    refusals.push({ status }, { status });
    world.chance = 1;
    const { page } = watch();
    await page.shows("reconnecting");
    world.pass(999);
    expect(asked).toHaveLength(1);
    world.pass(1);
    await eventually(() => asked).toHaveLength(2);
    await eventually(() => world.plans).toContain(2_000);
    world.pass(2_000);
    await page.shows("live");
  });

  test("is not asked for before the server wishes", async () => {
    const { world, watch, refusals } = await stage();
    refusals.push(new Response(null, { status: 429, headers: { "Retry-After": "7" } }));
    const { page } = watch();
    await page.shows("reconnecting");
    expect(world.plans).toContain(7_000);
  });

  test("that failed on the network is asked for again", async () => {
    const { world, watch, refusals } = await stage();
    refusals.push(new TypeError("fetch failed"));
    const { page } = watch();
    await page.shows("reconnecting");
    world.pass(1_000);
    await page.shows("live");
  });
});

describe("a subscription", () => {
  test("that is refused ends the topic", async () => {
    const { server, watch } = await stage();
    server.refusals.push("access-refused");
    await watch().page.shows("refused");
  });

  test.each(["ticket-expired", "access-uncertain", "too-many-messages", "too-many-subscriptions"])(
    "that fails with %s is tried again with another ticket",
    async (code) => {
      const { server, world, watch } = await stage();
      server.refusals.push(code);
      const { page } = watch();
      await page.shows("reconnecting");
      world.pass(2_000);
      await page.shows("live");
      expect(server.said("subscribe").map(({ ticket }) => ticket)).toEqual(["ticket 1", "ticket 2"]);
    },
  );

  test("too many makes all wait for a second", async () => {
    const { server, world, watch } = await stage();
    const { page } = watch();
    await page.shows("live");
    server.tellAll({ type: "error", code: "too-many-messages", detail: "" });
    server.happen(PROJECT);
    await page.hasHeard(1);
    watch(OTHER);
    await eventually(() => world.plans).toContain(200);
    world.pass(900);
    expect(server.said("subscribe")).toHaveLength(1);
    world.pass(100);
    await eventually(() => server.said("subscribe")).toHaveLength(2);
  });

  test("that the server has already is begun anew", async () => {
    const { server, watch } = await stage();
    server.refusals.push("already-subscribed");
    await watch().page.shows("live");
    expect(server.heard.map(({ type }) => type)).toEqual(["subscribe", "unsubscribe", "subscribe"]);
  });

  test("ends when the right to it is revoked", async () => {
    const { server, watch } = await stage();
    const { page } = watch();
    await page.shows("live");
    server.tellAll({ type: "unsubscribed", topic: PROJECT, reason: "access-revoked" });
    await page.shows("refused");
  });

  test("comes back when the right to it could not be checked", async () => {
    const { server, world, watch } = await stage();
    const { page } = watch();
    await page.shows("live");
    server.happen(PROJECT);
    await page.hasHeard(1);
    server.repeat(PROJECT, 1);
    server.tellAll({ type: "unsubscribed", topic: PROJECT, reason: "access-uncertain" });
    await page.shows("reconnecting");
    server.happen(PROJECT);
    server.refusals.push("already-subscribed");
    world.pass(500);
    await page.hasHeard(1, 2);
    expect(page.loads).toBe(1);
  });

  test("of many is not asked for faster than the server hears", async () => {
    const { server, world, watch } = await stage();
    const topics = Array.from(
      { length: 12 },
      (_, at) => `project:01900000-0000-7000-8000-0000000000${at + 10}`,
    );
    const pages = topics.map((topic) => watch(topic).page);
    await pages[4]?.shows("live");
    await eventually(() => world.plans).toContain(200);
    expect(server.said("subscribe")).toHaveLength(5);
    world.pass(1_000);
    await eventually(() => server.said("subscribe")).toHaveLength(10);
    world.pass(400);
    await Promise.all(pages.map((page) => page.shows("live")));
  });
});

test("a server that speaks another version is not tried again before somebody comes back", async () => {
  const { server, world, watch } = await stage();
  server.outdates = true;
  const { page } = watch();
  await page.shows("outdated");
  expect(world.plans).toEqual([]);
  server.outdates = false;
  world.wake();
  await page.shows("live");
});

describe("a session", () => {
  test("that has ended is not tried again before somebody comes back", async () => {
    const { server, world, watch, live } = await stage();
    const { page } = watch();
    await page.shows("live");
    server.drop(4401);
    await page.shows("signed-out");
    expect(world.plans).toEqual([]);
    world.wake();
    await shows(live, "live");
    await page.shows("live");
  });

  test("is found to have ended by asking for a ticket", async () => {
    const { watch, refusals, live } = await stage();
    refusals.push({ status: 401 });
    const { page } = watch();
    await page.shows("signed-out");
    await watch(OTHER).page.shows("live");
    expect(live.connection.getSnapshot()).toBe("live");
  });

  test("is asked about when handshakes keep failing", async () => {
    const { server, world, watch, refusals, asked } = await stage();
    server.closed = true;
    refusals.push({ status: 401 });
    const { page } = watch();
    for (let failures = 1; failures < 3; failures++) {
      await eventually(() => world.plans).toEqual([500]);
      expect(asked).toEqual([]);
      world.pass(500);
    }
    await page.shows("signed-out");
    expect(asked).toEqual([PROJECT]);
  });

  test("that cannot be confirmed pauses all, and what was not heard is said again", async () => {
    const { server, world, watch, live } = await stage();
    const { page } = watch();
    await page.shows("live");
    server.tellAll({ type: "paused" });
    await page.shows("paused");
    expect(live.connection.getSnapshot()).toBe("paused");
    const late = watch(OTHER);
    world.wake();
    world.pass(10_000);
    server.tellAll({ type: "resumed" });
    await late.page.shows("live");
    await page.shows("live");
    expect(server.heard.map(({ type }) => type)).toEqual(["subscribe", "subscribe"]);
    expect(server.opened).toBe(1);
  });

  test("that is neither confirmed nor ended is given up", async () => {
    const { server, world, watch } = await stage();
    const { page } = watch();
    await page.shows("live");
    server.tellAll({ type: "paused" });
    await page.shows("paused");
    world.pass(20_000);
    expect(page.states.at(-1)).toBe("reconnecting");
  });
});
