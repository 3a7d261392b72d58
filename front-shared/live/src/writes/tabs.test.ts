import { describe, expect, test } from "vitest";
import { desk, write } from "../testing/desk.ts";
import { eventually } from "../testing/page.ts";

describe("two tabs", () => {
  test("show the same, and send nothing twice", async () => {
    const { writes, world, service, page } = await desk();
    const other = page();
    service.down = true;
    const outcomes = [writes.add(write("/a")), other.writes.add(write("/b")), writes.add(write("/c"))];
    for (const one of [writes, other.writes]) {
      await eventually(() => one.getSnapshot().writes).toHaveLength(3);
    }
    service.down = false;
    [world, other.world].forEach((one) => one.wake());
    await Promise.all(outcomes);
    expect(service.received.map(({ path }) => path).sort()).toEqual(["/a", "/b", "/c"]);
  });

  test("send nothing twice while one waits for an answer", async () => {
    const { writes, service, page } = await desk();
    const other = page();
    const open = service.hold();
    const outcome = writes.add(write("/a"));
    await eventually(() => service.received).toHaveLength(1);
    await eventually(() => other.writes.getSnapshot().writes).toHaveLength(1);
    const next = other.writes.add(write("/b"));
    other.world.wake();
    open();
    await Promise.all([outcome, next]);
    expect(service.received.map(({ path }) => path)).toEqual(["/a", "/b"]);
  });

  test("take over from each other when one is closed in the middle", async () => {
    const { writes, service, page } = await desk();
    const other = page();
    const open = service.hold();
    void writes.add(write("/a", { key: "a" }));
    await eventually(() => service.received).toHaveLength(1);
    await eventually(() => other.writes.getSnapshot().writes).toHaveLength(1);
    writes.close();
    open();
    expect(await other.writes.outcome("a")).toMatchObject({ result: "done" });
    expect(service.done).toHaveLength(1);
  });

  test("take over from each other when one is put to sleep in the middle", async () => {
    const { writes, world, service, page } = await desk();
    const other = page();
    const open = service.hold();
    const outcome = writes.add(write("/a", { key: "a" }));
    await eventually(() => service.received).toHaveLength(1);
    await eventually(() => other.writes.getSnapshot().writes).toHaveLength(1);
    world.freeze();
    open();
    expect(await other.writes.outcome("a")).toMatchObject({ result: "done" });
    world.wake();
    expect(await outcome).toMatchObject({ result: "done" });
    expect(service.done).toHaveLength(1);
  });
});

describe("where a browser lacks what it takes", () => {
  test("a page keeps what is written as long as it lives", async () => {
    const { service, page } = await desk();
    const { writes, world } = page({}, { tabs: undefined, databases: undefined });
    service.down = true;
    const outcome = writes.add(write("/a"));
    await eventually(() => writes.getSnapshot().state).toBe("waiting");
    service.down = false;
    world.wake();
    expect(await outcome).toMatchObject({ result: "done" });
  });

  test("a database that does not open is done without", async () => {
    const { page } = await desk();
    const databases = { open: () => ({}) as IDBOpenDBRequest } as unknown as IDBFactory;
    Object.assign(databases, {
      open() {
        throw new DOMException("not here", "SecurityError");
      },
    });
    const { writes } = page({}, { databases });
    expect(await writes.add(write("/a"))).toMatchObject({ result: "done" });
  });
});
