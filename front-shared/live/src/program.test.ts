import { describe, expect, test } from "vitest";
import { eventually } from "./testing/page.ts";
import { PROJECT, stage } from "./testing/stage.ts";

/** As the platform makes them, as far as a client looks. */
function tokenFor(seconds: number): string {
  const claims = { exp: Math.floor(Date.now() / 1_000) + seconds };
  return `header.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.signature`;
}

describe("a program", () => {
  test("says who it is by a token, and on what device", async () => {
    const token = tokenFor(900);
    const device = { id: "robot-1", label: "A robot" };
    const { server, watch } = await stage({ token: async () => token, device });
    await watch().page.shows("live");
    expect(server.authorizations).toEqual([`Bearer ${token}`]);
    expect(server.greetings[0]).toMatchObject({ device });
  });

  test("renews its token a minute before it ends", async () => {
    const tokens = [tokenFor(130), "next"];
    const { server, world, watch } = await stage({ token: async () => tokens.shift() ?? "" });
    const { page } = watch();
    await page.shows("live");
    for (const seq of [1, 2, 3]) {
      world.pass(20_000);
      server.happen(PROJECT);
      await eventually(() => page.seqs).toContain(seq);
    }
    world.pass(8_000);
    expect(tokens).toEqual(["next"]);
    world.pass(2_000);
    await eventually(() => server.said("auth")).toEqual([{ type: "auth", token: "next" }]);
    expect(server.opened).toBe(1);
  });

  test("comes back with another token when its own has ended", async () => {
    const tokens = ["first", "second"];
    const { server, world, watch } = await stage({ token: async () => tokens.shift() ?? "" });
    const { page } = watch();
    await page.shows("live");
    server.happen(PROJECT);
    server.drop(4401);
    await page.shows("reconnecting");
    server.happen(PROJECT);
    world.pass(500);
    await page.hasHeard(1, 2);
    expect(server.authorizations).toEqual(["Bearer first", "Bearer second"]);
  });

  test("is signed out when there is no token for it any more", async () => {
    const { server, world, watch } = await stage({ token: () => Promise.reject({ status: 401 }) });
    await watch().page.shows("signed-out");
    expect(world.plans).toEqual([]);
    expect(server.opened).toBe(0);
  });

  test("tries again when a token cannot be had now", async () => {
    let failures = 1;
    const token = async () => (failures-- > 0 ? Promise.reject(new TypeError("fetch failed")) : "token");
    const { world, watch } = await stage({ token });
    const { page } = watch();
    await page.shows("reconnecting");
    world.pass(500);
    await page.shows("live");
  });
});
