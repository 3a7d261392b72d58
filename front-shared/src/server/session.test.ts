import { randomBytes } from "node:crypto";
import { RouterContextProvider } from "react-router";
import { describe, expect, it } from "vitest";
import { csrfMiddleware, type Session, sessionContext } from "./session.ts";

const PROOF = randomBytes(32);

describe("a form of a signed-in person", () => {
  it("passes with any token of the session", async () => {
    await expect(sent(masked(PROOF))).resolves.toBeUndefined();
    await expect(sent(masked(PROOF))).resolves.toBeUndefined();
  });

  it.each([
    ["of another session", masked(randomBytes(32))],
    ["without its mask", PROOF.toString("base64url")],
    ["that is none", "no token"],
    ["that is empty", ""],
  ])("is refused with a token %s", async (_, token) => {
    await expect(sent(token)).rejects.toMatchObject({ status: 403 });
  });

  it("is refused without a token", async () => {
    await expect(sent(undefined)).rejects.toMatchObject({ status: 403 });
  });
});

async function sent(csrf: string | undefined): Promise<unknown> {
  const context = new RouterContextProvider();
  context.set(sessionContext, { csrfToken: masked(PROOF) } as Session);
  const body = new URLSearchParams(csrf === undefined ? {} : { csrf });
  const request = new Request("http://inside:3000/app/workspaces/new", { method: "POST", body });
  const args = { request, context } as unknown as Parameters<typeof csrfMiddleware>[0];
  return csrfMiddleware(args, () => Promise.resolve(new Response()));
}

function masked(proof: Buffer): string {
  const mask = randomBytes(proof.length);
  return Buffer.concat([mask, proof.map((byte, index) => byte ^ (mask[index] ?? 0))]).toString("base64url");
}
