import { problemOf } from "front-shared/api";
import { sessionContext } from "front-shared/server";
import { redirectDocument, type RouterContextProvider } from "react-router";

/**
 * Lets those in who run the platform. The services decide on every call by themselves; this is for a page that says so.
 *
 * @throws Response that leads to the sign-in of the public front end, or a 403
 */
export function requireAdministrator(context: Readonly<RouterContextProvider>, url: URL): void {
  const session = context.get(sessionContext);
  if (session === null) {
    const next = encodeURIComponent(url.pathname + url.search);
    throw redirectDocument(`${process.env.PUBLIC_BASE_URL ?? ""}/app/sign-in?next=${next}`);
  }
  if (!session.platformRoles.includes("platform_admin")) {
    throw Response.json(problemOf(403, undefined), { status: 403 });
  }
}
