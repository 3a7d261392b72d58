import { describe, expect, test } from "vitest";
import { desk, write } from "../testing/desk.ts";
import { eventually } from "../testing/page.ts";

describe("what is written", () => {
  test("is sent once, in order, and answered", async () => {
    const { writes, service } = await desk();
    const outcomes = await Promise.all(["/a", "/b", "/c"].map((path) => writes.add(write(path))));
    expect(service.paths).toEqual(["/a", "/b", "/c"]);
    expect(outcomes[0]).toEqual({ result: "done", status: 200, body: { id: "made-1" }, etag: '"2"' });
    expect(writes.getSnapshot()).toEqual({ state: "idle", writes: [] });
  });

  test("carries its key, its precondition and its body", async () => {
    const { writes, service } = await desk();
    await writes.add({ method: "PATCH", path: "/a", key: "k", ifMatch: '"7"', body: { title: "b" } });
    await writes.add({ method: "DELETE", path: "/a", key: "l" });
    expect(service.done).toEqual([
      { method: "PATCH", path: "/a", key: "k", ifMatch: '"7"', body: { title: "b" } },
      { method: "DELETE", path: "/a", key: "l", ifMatch: undefined, body: "" },
    ]);
  });

  test("waits without a network, through a reload, and goes out once when there is one", async () => {
    const { writes, world, service, page } = await desk();
    service.down = true;
    for (const path of ["/a", "/b", "/c"]) void writes.add(write(path, { about: { path } }));
    await eventually(() => writes.getSnapshot().state).toBe("waiting");
    expect(writes.getSnapshot().writes.map(({ about }) => about)).toEqual(
      ["/a", "/b", "/c"].map((path) => ({ path })),
    );
    writes.close();

    const again = page();
    await eventually(() => again.writes.getSnapshot().writes).toHaveLength(3);
    service.down = false;
    again.world.wake();
    await eventually(() => service.paths).toEqual(["/a", "/b", "/c"]);
    await eventually(() => again.writes.getSnapshot().writes).toEqual([]);
    world.pass(100_000);
    again.world.pass(100_000);
    expect(service.received).toHaveLength(3);
  });

  test("is tried again by itself, after pauses that grow", async () => {
    const { writes, world, service } = await desk();
    world.chance = 1;
    service.down = true;
    const outcome = writes.add(write("/a"));
    for (const pause of [1_000, 2_000, 4_000]) {
      await eventually(() => world.plans).toContain(pause);
      world.pass(pause);
    }
    await eventually(() => world.plans).toContain(8_000);
    service.down = false;
    world.pass(8_000);
    expect(await outcome).toMatchObject({ result: "done" });
  });

  test("comes once though its answer was lost, and is answered all the same", async () => {
    const { writes, world, service } = await desk();
    service.loses = true;
    const outcome = writes.add(write("/a"));
    await eventually(() => writes.getSnapshot().state).toBe("waiting");
    service.loses = false;
    world.wake();
    expect(await outcome).toMatchObject({ result: "done", body: { id: "made-1" } });
    expect(service.received).toHaveLength(2);
    expect(service.done).toHaveLength(1);
  });

  test("is given up when no answer comes, and sent again", async () => {
    const { writes, world, service } = await desk();
    const open = service.hold();
    const outcome = writes.add(write("/a"));
    await eventually(() => service.received).toHaveLength(1);
    world.pass(15_000);
    await eventually(() => writes.getSnapshot().state).toBe("waiting");
    open();
    world.wake();
    expect(await outcome).toMatchObject({ result: "done" });
    expect(service.done).toHaveLength(1);
  });

  test("is answered to a page that was loaded anew", async () => {
    const { writes, service, page } = await desk();
    service.down = true;
    void writes.add(write("/a", { key: "k" }));
    await eventually(() => writes.getSnapshot().state).toBe("waiting");
    writes.close();
    const again = page();
    const outcome = again.writes.outcome("k");
    service.down = false;
    again.world.wake();
    expect(await outcome).toMatchObject({ result: "done", body: { id: "made-1" } });
    again.writes.close();
    expect(await page().writes.outcome("k")).toMatchObject({ result: "done" });
  });

  test("is known to be nowhere when nobody has written it", async () => {
    const { writes } = await desk();
    expect(await writes.outcome("unknown")).toEqual({ result: "dropped" });
  });

  test("is told of before it waits no more", async () => {
    const { writes, page } = await desk();
    const other = page();
    const told: unknown[] = [];
    for (const { writes: heard } of [{ writes }, other]) {
      heard.listen(({ path }, { status }) =>
        told.push([path, status, heard.getSnapshot().writes.map((one) => one.path)]),
      );
    }
    await writes.add(write("/a"));
    await eventually(() => told).toEqual([
      ["/a", 200, ["/a"]],
      ["/a", 200, ["/a"]],
    ]);
  });

  test("does not make anybody wait for the network", async () => {
    const { writes, world, service } = await desk();
    void writes.add(write("/a", { key: "a" }));
    expect(await writes.settled("a")).toMatchObject({ result: "done" });
    service.down = true;
    void writes.add(write("/b", { key: "b" }));
    expect(await writes.settled("b")).toBeUndefined();
    void writes.add(write("/c", { key: "c" }));
    expect(await writes.settled("c")).toBeUndefined();
    service.down = false;
    const open = service.hold();
    world.wake();
    await eventually(() => service.received).toHaveLength(2);
    const settled = writes.settled("b");
    world.pass(4_000);
    expect(await settled).toBeUndefined();
    open();
  });
});

describe("what needs the id of something that is not made yet", () => {
  test("waits for it, and is then about what was made", async () => {
    const { writes, service, world } = await desk();
    service.down = true;
    void writes.add(write("/tasks", { key: "new" }));
    const moved = { path: "/tasks/{new}/move", resource: "{new}", body: { afterTaskId: "{new}" } };
    void writes.add(write("", { ...moved, key: "move", about: { taskId: "{new}" } }));
    const told: unknown[] = [];
    writes.listen(({ about }) => told.push(about));
    await eventually(() => writes.getSnapshot().state).toBe("waiting");
    service.down = false;
    world.wake();
    await writes.outcome("move");
    expect(service.paths).toEqual(["/tasks", "/tasks/made-1/move"]);
    expect(service.done[1]?.body).toEqual({ afterTaskId: "made-1" });
    expect(told).toEqual([undefined, { taskId: "made-1" }]);
  });

  test("waits on when that was refused, and goes with it", async () => {
    const { writes, service } = await desk();
    service.answers.push({ status: 403 });
    void writes.add(write("/tasks", { key: "new" }));
    const moved = writes.add(write("/tasks/{new}/move", { key: "move" }));
    await writes.add(write("/else"));
    expect(service.paths).toEqual(["/else"]);
    expect(writes.getSnapshot().writes.map(({ key }) => key)).toEqual(["new", "move"]);
    writes.retry("new");
    expect(await moved).toMatchObject({ result: "done" });

    service.answers.push({ status: 403 });
    void writes.add(write("/tasks", { key: "other" }));
    const never = writes.add(write("/tasks/{other}/move"));
    await writes.outcome("other");
    writes.drop("other");
    expect(await never).toEqual({ result: "dropped" });
    expect(writes.getSnapshot().writes).toEqual([]);
  });

  test("may have braces that mean nothing", async () => {
    const { writes, service } = await desk();
    await writes.add(write("/a", { body: { text: "a {brace} and {}" } }));
    expect(service.done[0]?.body).toEqual({ text: "a {brace} and {}" });
  });
});
