import { describe, expect, test } from "vitest";
import { pause } from "./backoff.ts";
import { eventually, shows } from "./testing/page.ts";
import { OTHER, PROJECT, stage } from "./testing/stage.ts";

const topicAt = (at: number) => `project:01900000-0000-7000-8000-${String(at).padStart(12, "0")}`;

describe("after a lost connection", () => {
  test("a topic goes on after its last event, at the first word, without another ticket", async () => {
    const { server, world, watch, live, asked } = await stage();
    const seen: string[] = [];
    live.connection.subscribe(() => seen.push(live.connection.getSnapshot()));
    const { page } = watch();
    await page.shows("live");
    server.happen(PROJECT, 2);
    await page.hasHeard(1, 2);
    server.drop();
    await page.shows("reconnecting");
    server.happen(PROJECT, 2);
    world.pass(500);
    await page.hasHeard(1, 2, 3, 4);
    expect(page.loads).toBe(1);
    expect(server.greetings.map(({ topics }) => topics)).toEqual([
      [],
      [{ topic: PROJECT, ticket: "again 1", after: 2 }],
    ]);
    expect(asked).toHaveLength(1);
    expect(server.said("subscribe")).toHaveLength(1);
    expect(page.states).toEqual(["connecting", "live", "reconnecting", "catching-up", "live"]);
    expect(seen).toEqual(["connecting", "live", "reconnecting", "catching-up", "live"]);
  });

  test.each([["ticket-expired"], ["ticket-invalid"]])(
    "a topic asks for another ticket at once when its old one is no good any more (%s)",
    async (code) => {
      const { server, world, watch, asked } = await stage();
      const { page } = watch();
      await page.shows("live");
      server.drop();
      await page.shows("reconnecting");
      server.happen(PROJECT);
      server.refusals.push(code);
      world.pass(500);
      await page.hasHeard(1);
      expect(asked).toHaveLength(2);
      expect(server.said("subscribe").at(-1)).toMatchObject({ ticket: "ticket 2", after: 0 });
    },
  );

  test("no more topics are named at the first word than a socket may watch", async () => {
    const { server, world, watch } = await stage();
    const pages = Array.from({ length: 201 }, (_, at) => watch(topicAt(at)).page);
    for (const page of pages) {
      while (page.states.at(-1) !== "live") {
        world.pass(200);
        await new Promise((done) => setImmediate(done));
      }
    }
    server.drop();
    await pages[0]?.shows("reconnecting");
    world.pass(500);
    await Promise.all(pages.map((page) => page.shows("live")));
    expect(server.greetings.map(({ topics }) => topics.length)).toEqual([0, 200]);
    expect(server.said("subscribe").at(-1)).toMatchObject({ topic: topicAt(200) });
  });

  test("a topic is loaded anew when the server has forgotten what was missed", async () => {
    const { server, world, watch } = await stage();
    const { page } = watch();
    await page.shows("live");
    server.drop();
    await page.shows("reconnecting");
    server.happen(PROJECT, 5);
    server.forgotten = 3;
    world.pass(500);
    await page.shows("live");
    expect(page.loads).toBe(2);
    server.happen(PROJECT);
    await page.hasHeard(6);
  });

  test("who came meanwhile loads, and who was there goes on", async () => {
    const { server, world, watch } = await stage();
    const old = watch();
    await old.page.shows("live");
    server.drop();
    await old.page.shows("reconnecting");
    const newcomer = watch();
    world.pass(500);
    await newcomer.page.shows("live");
    expect([old.page.loads, newcomer.page.loads]).toEqual([1, 1]);
  });

  test("the pauses grow, bounded, and are short again after a connection that stood", async () => {
    const { server, world, watch, live } = await stage();
    const { page } = watch();
    await page.shows("live");
    server.closed = true;
    world.chance = 1;
    world.pass(20_000);
    const waits: number[] = [];
    server.drop();
    await page.shows("reconnecting");
    for (let attempt = 0; attempt < 7; attempt++) {
      const [wait = 0] = world.plans;
      waits.push(wait);
      world.pass(wait);
      // While a handshake is under way, the end of its time is what is planned.
      await eventually(() => world.plans).not.toEqual([10_000]);
    }
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000]);
    server.closed = false;
    world.pass(15_000);
    await shows(live, "live");
    world.pass(15_000);
    server.drop();
    await shows(live, "reconnecting");
    expect(world.plans).toEqual([1_000]);
  });

  test("somebody who comes back to the page does not wait", async () => {
    const { server, world, watch } = await stage();
    const { page } = watch();
    await page.shows("live");
    server.drop();
    await page.shows("reconnecting");
    world.wake();
    await page.shows("live");
    expect(world.now()).toBe(0);
  });

  test("it says offline as long as there is no network", async () => {
    const { server, world, watch, live } = await stage();
    const { page } = watch();
    await page.shows("live");
    world.isOnline = false;
    server.drop();
    await page.shows("offline");
    expect(live.connection.getSnapshot()).toBe("offline");
    world.wake();
    await page.shows("live");
  });
});

describe("a silent server", () => {
  test("is asked, and kept when it answers", async () => {
    const { server, world, watch } = await stage();
    const { page } = watch();
    await page.shows("live");
    world.pass(25_000);
    await eventually(() => server.said("ping")).toHaveLength(1);
    server.happen(PROJECT);
    await page.hasHeard(1);
    world.pass(20_000);
    expect(page.states.at(-1)).toBe("live");
    expect(server.opened).toBe(1);
  });

  test("is given up when it does not answer", async () => {
    const { server, world, watch } = await stage();
    const { page } = watch();
    await page.shows("live");
    server.mute = true;
    world.pass(25_000);
    await eventually(() => server.said("ping")).toHaveLength(1);
    server.mute = false;
    world.pass(5_000);
    expect(page.states.at(-1)).toBe("reconnecting");
    world.pass(500);
    await page.shows("live");
    expect(server.opened).toBe(2);
  });

  test("is asked at once when the network may have changed", async () => {
    const { server, world, watch } = await stage();
    const { page } = watch();
    await page.shows("live");
    server.mute = true;
    world.loseNetwork();
    await eventually(() => server.said("ping")).toHaveLength(1);
    world.pass(5_000);
    expect(page.states.at(-1)).toBe("offline");
  });

  test("that never says hello is given up", async () => {
    const { server, world, watch, live } = await stage();
    world.open = (url) => {
      const socket = new WebSocket(url);
      socket.addEventListener("message", (message) => message.stopImmediatePropagation());
      return socket;
    };
    watch(OTHER);
    await eventually(() => server.opened).toBe(1);
    expect(live.connection.getSnapshot()).toBe("connecting");
    world.pass(10_000);
    expect(live.connection.getSnapshot()).toBe("reconnecting");
  });
});

describe("the pause between attempts", () => {
  test.each([
    [0, 500, 1_000],
    [1, 500, 2_000],
    [4, 500, 15_000],
    [1_000, 500, 15_000],
  ])("after %i failures is anything from %i to %i ms", (failures, least, most) => {
    expect(pause(failures, 0)).toBe(least);
    expect(pause(failures, 1)).toBe(most);
    expect(pause(failures, 0.5)).toBe((least + most) / 2);
  });
});
