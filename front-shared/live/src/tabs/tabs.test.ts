import { describe, expect, test } from "vitest";
import { eventually } from "../testing/page.ts";
import { OTHER, PROJECT, type Stage, stage } from "../testing/stage.ts";

const ADA = { share: "ada" };

/** Two tabs of one browser, watching the same; the first one leads. */
async function tabs(first: Stage) {
  const one = first.watch();
  await one.page.shows("live");
  const other = first.tab(ADA);
  const two = other.watch();
  await two.page.shows("live");
  return { one, other, two };
}

describe("two tabs of one person", () => {
  test("use one socket and one subscription, and each hears all, once", async () => {
    const first = await stage(ADA);
    const { one, two } = await tabs(first);
    first.server.happen(PROJECT, 3);
    await Promise.all([one, two].map(({ page }) => page.hasHeard(1, 2, 3)));
    expect([one.page.loads, two.page.loads]).toEqual([1, 1]);
    expect(first.server.opened).toBe(1);
    expect(first.server.said("subscribe")).toHaveLength(1);
  });

  test("may watch different topics", async () => {
    const first = await stage(ADA);
    const { one, other } = await tabs(first);
    const { page } = other.watch(OTHER);
    await page.shows("live");
    first.server.happen(OTHER);
    first.server.happen(PROJECT);
    await page.hasHeard(1);
    await one.page.hasHeard(1);
    expect(first.server.opened).toBe(1);
  });

  test("leave a topic that nobody watches any more", async () => {
    const first = await stage(ADA);
    const { one, other, two } = await tabs(first);
    one.leave();
    first.world.pass(1_000);
    first.server.happen(PROJECT);
    await two.page.hasHeard(1);
    expect(first.server.said("unsubscribe")).toEqual([]);
    two.leave();
    other.world.pass(1_000);
    await eventually(() => first.server.sockets).toBe(0);
  });

  test("see who is there, whichever came first", async () => {
    const first = await stage(ADA);
    const { one, two } = await tabs(first);
    first.server.tellAll({ type: "presence", topic: PROJECT, joined: ["grace"] });
    await eventually(() => one.page.people).toContain("grace");
    await eventually(() => two.page.people).toContain("grace");
    const three = first.tab(ADA).watch();
    await eventually(() => three.page.people).toContain("grace");
  });
});

describe("when the tab that leads", () => {
  test("closes, the other one goes on where it stands", async () => {
    const first = await stage(ADA);
    const { two } = await tabs(first);
    first.server.happen(PROJECT, 2);
    await two.page.hasHeard(1, 2);
    first.live.close();
    first.server.happen(PROJECT, 2);
    await two.page.hasHeard(1, 2, 3, 4);
    expect(two.page.loads).toBe(1);
    expect(first.server.opened).toBe(2);
    expect(first.server.said("subscribe").at(-1)).toMatchObject({ after: 2 });
    await eventually(() => first.server.sockets).toBe(1);
  });

  test("is put to sleep, the other one goes on, and it comes back without a gap", async () => {
    const first = await stage(ADA);
    const { one, two } = await tabs(first);
    first.world.freeze();
    first.server.happen(PROJECT, 2);
    await two.page.hasHeard(1, 2);
    expect(one.page.seqs).toEqual([]);
    first.world.wake();
    await one.page.hasHeard(1, 2);
    first.server.happen(PROJECT);
    await Promise.all([one, two].map(({ page }) => page.hasHeard(1, 2, 3)));
    expect([one.page.loads, two.page.loads]).toEqual([1, 1]);
    await eventually(() => first.server.sockets).toBe(1);
  });

  test("hangs, the other one takes over, and it follows when it runs again", async () => {
    const first = await stage(ADA);
    const { one, other, two } = await tabs(first);
    first.world.hang();
    first.server.happen(PROJECT);
    other.world.pass(5_000);
    other.world.pass(3_000);
    await two.page.hasHeard(1);
    first.world.run();
    first.server.happen(PROJECT);
    await Promise.all([one, two].map(({ page }) => page.hasHeard(1, 2)));
    expect([one.page.loads, two.page.loads]).toEqual([1, 1]);
    await eventually(() => first.server.sockets).toBe(1);
  });

  test("loses the server, all come back together, without waiting for each other's pauses", async () => {
    const first = await stage(ADA);
    const { one, other, two } = await tabs(first);
    other.world.chance = 1;
    first.server.drop();
    await Promise.all([one, two].map(({ page }) => page.shows("reconnecting")));
    first.server.happen(PROJECT, 2);
    first.world.pass(500);
    await Promise.all([one, two].map(({ page }) => page.hasHeard(1, 2)));
    expect(other.world.now()).toBe(0);
    expect(first.server.opened).toBe(2);
  });
});

describe("a tab that is behind the other", () => {
  test("gets what it missed, and the other hears nothing twice", async () => {
    const first = await stage(ADA);
    const { one, other, two } = await tabs(first);
    other.world.freeze();
    first.server.happen(PROJECT, 2);
    await one.page.hasHeard(1, 2);
    other.world.wake();
    await two.page.hasHeard(1, 2);
    first.server.happen(PROJECT);
    await Promise.all([one, two].map(({ page }) => page.hasHeard(1, 2, 3)));
    expect([one.page.loads, two.page.loads]).toEqual([1, 1]);
  });

  test("and does not know it, finds out though nothing more happens", async () => {
    const first = await stage(ADA);
    const { one, other, two } = await tabs(first);
    other.world.hang();
    first.server.happen(PROJECT, 2);
    await one.page.hasHeard(1, 2);
    other.world.forget();
    other.world.pass(5_000);
    await two.page.hasHeard(1, 2);
    expect(two.page.loads).toBe(1);
  });

  test("does not cost the other its place when it is refused", async () => {
    const first = await stage(ADA);
    const { one, other } = await tabs(first);
    other.world.freeze();
    first.server.happen(PROJECT, 2);
    await one.page.hasHeard(1, 2);
    first.server.refusals.push("ticket-expired");
    other.world.wake();
    await eventually(() => one.page.states.at(-1)).toBe("reconnecting");
    first.world.pass(1_000);
    other.world.pass(1_000);
    first.server.happen(PROJECT);
    await one.page.hasHeard(1, 2, 3);
    expect(one.page.loads).toBe(1);
  });
});

describe("tabs do not share", () => {
  test("when different people are signed in", async () => {
    const first = await stage(ADA);
    await first.watch().page.shows("live");
    await first.tab({ share: "grace" }).watch().page.shows("live");
    expect(first.server.opened).toBe(2);
    expect(first.server.said("subscribe")).toHaveLength(2);
  });

  test("when the browser lacks what it takes", async () => {
    const first = await stage(ADA);
    await first.watch().page.shows("live");
    const other = first.tab(ADA, { tabs: undefined });
    const { page } = other.watch();
    await page.shows("live");
    first.server.happen(PROJECT);
    await page.hasHeard(1);
    expect(first.server.opened).toBe(2);
  });
});
