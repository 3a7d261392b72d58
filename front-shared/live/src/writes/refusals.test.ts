import { describe, expect, test } from "vitest";
import { desk, write } from "../testing/desk.ts";
import { eventually } from "../testing/page.ts";

describe("a refusal", () => {
  test.each([400, 403, 404, 409, 412, 422])("(%i) is its writer's, and blocks nothing", async (status) => {
    const { writes, service } = await desk();
    service.answers.push({ status, body: { title: "No" } });
    const refused = writes.add(write("/a", { key: "k", resource: "r" }));
    const next = writes.add(write("/b", { resource: "r" }));
    expect(await refused).toEqual({ result: "refused", status, body: { title: "No" } });
    expect(await next).toMatchObject({ result: "done" });
    expect(service.paths).toEqual(["/b"]);
    expect(writes.getSnapshot().writes).toMatchObject([{ key: "k", outcome: { result: "refused", status } }]);
  });

  test("stays, also through a reload, until it is put away or sent again", async () => {
    const { writes, service, page } = await desk();
    service.answers.push({ status: 404 }, { status: 404 });
    await Promise.all(["a", "b"].map((key) => writes.add(write(`/${key}`, { key }))));
    writes.close();
    const again = page();
    await eventually(() => again.writes.getSnapshot().writes).toHaveLength(2);
    again.writes.drop("a");
    again.writes.retry("b");
    await eventually(() => again.writes.getSnapshot().writes).toEqual([]);
    expect(service.paths).toEqual(["/b"]);
  });

  test("is looked at first, and sent again with other words", async () => {
    const { writes, service } = await desk({
      reconsider: async ({ ifMatch }, { status }) =>
        status === 412 && ifMatch === '"1"' ? { again: { ifMatch: '"4"' } } : undefined,
    });
    service.answers.push({ status: 412 });
    const changed = { method: "PATCH", key: "k", ifMatch: '"1"' } as const;
    expect(await writes.add(write("/a", changed))).toMatchObject({ result: "done" });
    expect(service.received.map(({ key, ifMatch }) => [key, ifMatch])).toEqual([
      ["k", '"1"'],
      ["k", '"4"'],
    ]);
  });

  test("is not looked at for ever", async () => {
    const { writes, service } = await desk({ reconsider: async () => ({ again: { ifMatch: '"4"' } }) });
    service.answers.push(...Array.from({ length: 7 }, () => ({ status: 412 })));
    expect(await writes.add(write("/a"))).toMatchObject({ result: "refused", status: 412 });
    expect(service.received).toHaveLength(6);
  });

  test("may be explained", async () => {
    const { writes, service } = await desk({ reconsider: async () => ({ detail: { theirs: "b" } }) });
    service.answers.push({ status: 412 });
    expect(await writes.add(write("/a"))).toMatchObject({ status: 412, detail: { theirs: "b" } });
  });

  test("waits when nobody can look at it now", async () => {
    let failures = 1;
    const reconsider = async () =>
      failures-- > 0 ? Promise.reject(new TypeError("fetch failed")) : undefined;
    const { writes, service, world } = await desk({ reconsider });
    service.answers.push({ status: 412 }, { status: 412 });
    const outcome = writes.add(write("/a"));
    await eventually(() => writes.getSnapshot().state).toBe("waiting");
    world.wake();
    expect(await outcome).toMatchObject({ result: "refused" });
  });
});

describe("a service", () => {
  test.each([429, 503])(
    "that cannot now (%i) is asked again when it wishes, and the rest goes on",
    async (status) => {
      const { writes, service, world } = await desk();
      service.answers.push({ status, headers: { "Retry-After": "7" } });
      const late = writes.add(write("/a", { key: "a", resource: "r" }));
      const behind = writes.add(write("/b", { resource: "r" }));
      await writes.add(write("/c"));
      expect(await writes.settled("a")).toBeUndefined();
      await eventually(() => world.plans).toContain(7_000);
      world.pass(6_999);
      expect(service.paths).toEqual(["/c"]);
      world.pass(1);
      expect(await late).toMatchObject({ result: "done" });
      expect(await behind).toMatchObject({ result: "done" });
      expect(service.paths).toEqual(["/c", "/a", "/b"]);
    },
  );

  test("that has a fault is not asked for ever", async () => {
    const { writes, service, world } = await desk();
    service.answers.push(...Array.from({ length: 6 }, () => ({ status: 500 })));
    const outcome = writes.add(write("/a"));
    for (let attempt = 1; attempt < 6; attempt++) {
      await eventually(() => service.received).toHaveLength(attempt);
      await eventually(() => writes.getSnapshot().state).toBe("waiting");
      world.pass(15_000);
    }
    expect(await outcome).toMatchObject({ result: "refused", status: 500 });
    expect(service.received).toHaveLength(6);
  });
});

describe("a session that has ended", () => {
  test("loses nothing: all goes out when somebody has signed in again", async () => {
    const { writes, service, world } = await desk();
    service.answers.push({ status: 401 });
    const outcomes = ["/a", "/b"].map((path) => writes.add(write(path)));
    await eventually(() => writes.getSnapshot().state).toBe("signed-out");
    world.pass(100_000);
    expect(service.received).toHaveLength(1);
    world.wake();
    await Promise.all(outcomes);
    expect(service.paths).toEqual(["/a", "/b"]);
  });
});
