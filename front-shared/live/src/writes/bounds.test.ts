import { describe, expect, test } from "vitest";
import { desk, write } from "../testing/desk.ts";
import { eventually } from "../testing/page.ts";
import { forgetWrites } from "./index.ts";

const HOUR = 3_600_000;

describe("no more is kept", () => {
  test("than 200 writes", async () => {
    const { writes, service } = await desk();
    service.down = true;
    for (let count = 0; count < 200; count++) void writes.add(write(`/${count}`));
    expect(await writes.add(write("/one-more"))).toEqual({ result: "full" });
    expect(writes.getSnapshot().writes).toHaveLength(200);
  });

  test("than a million characters", async () => {
    const { writes, service } = await desk();
    service.down = true;
    void writes.add(write("/a", { body: "x".repeat(900_000) }));
    expect(await writes.add(write("/b", { body: "x".repeat(100_000) }))).toEqual({ result: "full" });
    void writes.add(write("/c"));
    expect(writes.getSnapshot().writes).toHaveLength(2);
  });

  test("for longer than a week", async () => {
    const { writes, world, service, page } = await desk();
    world.isOnline = false;
    service.down = true;
    const outcome = writes.add(write("/a", { key: "a" }));
    await eventually(() => writes.getSnapshot().state).toBe("waiting");
    service.down = false;
    world.pass(7 * 24 * HOUR + 1);
    world.wake();
    expect(await outcome).toEqual({ result: "expired" });
    expect(service.received).toEqual([]);
    writes.close();
    const again = page();
    await eventually(() => again.writes.getSnapshot().writes).toMatchObject([
      { outcome: { result: "expired" } },
    ]);
  });

  test("for longer than the server remembers, once it may have been sent", async () => {
    const { writes, world, service } = await desk();
    service.loses = true;
    const outcome = writes.add(write("/a"));
    await eventually(() => writes.getSnapshot().state).toBe("waiting");
    service.loses = false;
    world.isOnline = false;
    service.down = true;
    world.pass(23 * HOUR + 1);
    service.down = false;
    world.wake();
    expect(await outcome).toEqual({ result: "expired" });
    expect(service.received).toHaveLength(1);
  });
});

describe("what one person has written", () => {
  test("is not there for the next one", async () => {
    const { writes, service, page } = await desk();
    service.down = true;
    void writes.add(write("/a"));
    await eventually(() => writes.getSnapshot().state).toBe("waiting");
    writes.close();
    service.down = false;
    const grace = page({ person: "grace" });
    await grace.writes.add(write("/b"));
    grace.writes.close();
    const ada = page();
    await ada.writes.add(write("/c"));
    expect(service.paths).toEqual(["/b", "/c"]);
  });

  test("is thrown away when they sign out, in every tab", async () => {
    const { writes, world, service, page } = await desk();
    const other = page();
    service.down = true;
    const outcome = writes.add(write("/a"));
    await eventually(() => other.writes.getSnapshot().writes).toHaveLength(1);
    await forgetWrites(world);
    expect(await outcome).toEqual({ result: "dropped" });
    await eventually(() => other.writes.getSnapshot().writes).toEqual([]);
    service.down = false;
    [world, other.world].forEach((one) => one.wake());
    await other.writes.add(write("/b"));
    expect(service.paths).toEqual(["/b"]);
  });
});
