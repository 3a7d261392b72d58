import { type Session, sessionContext } from "front-shared/server";
import { RouterContextProvider } from "react-router";
import { describe, expect, it } from "vitest";
import { requireAdministrator } from "./administrator.server.ts";

const PAGE = new URL("http://inside:3001/admin/jobs?state=dead");

describe("who may open the administration", () => {
  it("leads whoever is signed out to the sign-in, and from there back here", () => {
    const { status, headers } = refusal(null);
    expect(status).toBe(302);
    expect(headers.get("Location")).toBe("/app/sign-in?next=%2Fadmin%2Fjobs%3Fstate%3Ddead");
  });

  it("refuses people who do not run the platform", () => {
    expect(refusal([]).status).toBe(403);
  });

  it("lets administrators in", () => {
    expect(() => requireAdministrator(contextOf(["platform_admin"]), PAGE)).not.toThrow();
  });
});

function refusal(platformRoles: string[] | null): Response {
  try {
    requireAdministrator(contextOf(platformRoles), PAGE);
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
  throw new Error("Nobody was refused.");
}

function contextOf(platformRoles: string[] | null): RouterContextProvider {
  const context = new RouterContextProvider();
  context.set(sessionContext, platformRoles && ({ platformRoles } as Session));
  return context;
}
