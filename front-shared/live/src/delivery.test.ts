import { describe, expect, test } from "vitest";
import { eventually } from "./testing/page.ts";
import { ADA } from "./testing/server.ts";
import { OTHER, PROJECT, stage } from "./testing/stage.ts";

describe("a topic", () => {
  test("is loaded once it is watched, and then told event by event", async () => {
    const { server, watch } = await stage();
    server.happen(PROJECT, 2);
    const { page } = watch();
    await page.shows("live");
    expect(page.loads).toBe(1);
    expect(page.people).toEqual([ADA]);
    server.happen(PROJECT, 2);
    await page.hasHeard(3, 4);
    expect(page.states).toEqual(["connecting", "live"]);
  });

  test("is asked for once, however many listen", async () => {
    const { server, watch } = await stage();
    const first = watch();
    const second = watch();
    await second.page.shows("live");
    const third = watch();
    await third.page.shows("live");
    expect([first, second, third].map(({ page }) => page.loads)).toEqual([1, 1, 1]);
    expect(third.page.people).toEqual([ADA]);
    server.happen(PROJECT);
    await Promise.all([first, second, third].map(({ page }) => page.hasHeard(1)));
    expect(server.said("subscribe")).toHaveLength(1);
    expect(server.opened).toBe(1);
  });

  test("tells who comes and goes", async () => {
    const { server, watch } = await stage();
    const { page } = watch();
    await page.shows("live");
    server.tellAll({ type: "presence", topic: PROJECT, joined: ["grace"] });
    await eventually(() => page.people).toEqual([ADA, "grace"]);
    server.tellAll({ type: "presence", topic: PROJECT, left: [ADA] });
    await eventually(() => page.people).toEqual(["grace"]);
    server.tellAll({ type: "presence", topic: PROJECT, present: [{ userId: "mary", devices: 2 }] });
    await eventually(() => page.people).toEqual(["mary"]);
  });

  test("carries what its readers say to each other", async () => {
    const { server, watch, live, tab } = await stage();
    const { page } = watch();
    const other = tab();
    const elsewhere = other.watch();
    await page.shows("live");
    await elsewhere.page.shows("live");
    live.say(PROJECT, "typing", { taskId: "7" });
    live.say(OTHER, "typing", {});
    await eventually(() => elsewhere.page.said).toMatchObject([{ kind: "typing", data: { taskId: "7" } }]);
    expect(page.said).toEqual([]);
    expect(server.said("say")).toHaveLength(1);
  });

  test("carries the latest of what has to wait", async () => {
    const { server, watch, live, world } = await stage();
    const { page } = watch();
    await page.shows("live");
    for (let x = 0; x < 50; x++) {
      live.say(PROJECT, "cursor", { x });
    }
    world.pass(2_000);
    await eventually(() => server.said("say").at(-1)?.data).toEqual({ x: 49 });
    expect(server.said("say").length).toBeLessThan(10);
  });

  test("does not show a duplicate", async () => {
    const { server, watch } = await stage();
    const { page } = watch();
    await page.shows("live");
    server.happen(PROJECT, 2);
    server.repeat(PROJECT, 1);
    server.repeat(PROJECT, 2);
    server.happen(PROJECT);
    await page.hasHeard(1, 2, 3);
    expect(page.loads).toBe(1);
  });

  test("is asked for again from where an event is missing", async () => {
    const { server, watch, asked } = await stage();
    const { page } = watch();
    await page.shows("live");
    server.happen(PROJECT);
    await page.hasHeard(1);
    server.lost.add(2);
    server.happen(PROJECT);
    server.lost.clear();
    server.happen(PROJECT);
    await page.hasHeard(1, 2, 3);
    expect(page.loads).toBe(1);
    expect(server.heard.map(({ type }) => type)).toEqual(["subscribe", "unsubscribe", "subscribe"]);
    expect(server.said("subscribe")[1]).toMatchObject({ after: 1, ticket: "again 1" });
    expect(asked).toHaveLength(1);
  });

  test("is loaded anew when an event is missing for good", async () => {
    const { server, watch } = await stage();
    const { page } = watch();
    await page.shows("live");
    server.lost.add(1);
    server.happen(PROJECT, 2);
    await eventually(() => page.loads).toBe(2);
    await page.shows("live");
    server.happen(PROJECT);
    await page.hasHeard(3);
    expect(server.said("subscribe")).toHaveLength(2);
  });

  test("is loaded anew when the server says so", async () => {
    const { server, watch } = await stage();
    const { page } = watch();
    await page.shows("live");
    server.tellAll({ type: "resync", topic: PROJECT, seq: 0 });
    await eventually(() => page.loads).toBe(2);
  });
});

describe("who leaves", () => {
  test("ends the server's subscription with the last of its topic", async () => {
    const { server, watch, world } = await stage();
    const other = watch(OTHER);
    const first = watch();
    const second = watch();
    await second.page.shows("live");
    first.leave();
    world.pass(1_000);
    server.happen(PROJECT);
    await second.page.hasHeard(1);
    expect(first.page.seqs).toEqual([]);
    expect(server.said("unsubscribe")).toEqual([]);
    second.leave();
    world.pass(1_000);
    await eventually(() => server.said("unsubscribe")).toEqual([{ type: "unsubscribe", topic: PROJECT }]);
    server.happen(PROJECT);
    server.happen(OTHER);
    await other.page.hasHeard(1);
    expect(second.page.seqs).toEqual([1]);
  });

  test("and comes back at once costs the server nothing", async () => {
    const { server, watch, world } = await stage();
    const first = watch();
    await first.page.shows("live");
    first.leave();
    const second = watch();
    world.pass(1_000);
    await second.page.shows("live");
    expect(second.page.loads).toBe(1);
    expect(server.heard.map(({ type }) => type)).toEqual(["subscribe"]);
  });

  test("last of all closes the socket, and who comes next opens one", async () => {
    const { server, watch, world, live } = await stage();
    const { page, leave } = watch();
    await page.shows("live");
    leave();
    world.pass(1_000);
    await eventually(() => server.sockets).toBe(0);
    expect(live.connection.getSnapshot()).toBe("idle");
    expect(world.plans).toEqual([]);
    await watch().page.shows("live");
    expect(server.opened).toBe(2);
  });

  test("is made known again when the server did not hear it", async () => {
    const { server, watch, world } = await stage();
    const other = watch(OTHER);
    const { page, leave } = watch();
    await page.shows("live");
    await other.page.shows("live");
    server.tellAll({ type: "paused" });
    await page.shows("paused");
    leave();
    world.pass(1_000);
    server.tellAll({ type: "resumed" });
    await other.page.shows("live");
    server.happen(PROJECT, 3);
    await eventually(() => server.said("unsubscribe")).toEqual([{ type: "unsubscribe", topic: PROJECT }]);
  });
});
