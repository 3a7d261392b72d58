import { createContext, redirect, type MiddlewareFunction, type RouterContextProvider } from "react-router";
import { problemOf, type AuthComponents } from "../api/index.ts";
import { sameSession } from "./csrf-token.ts";
import { gatewayContext, must } from "./gateway.ts";

/** Who is signed in, and what their forms have to carry. */
export type Session = AuthComponents["schemas"]["SessionView"];

export const sessionContext = createContext<Session | null>(null);

/** Resolves the session once a request, for all loaders and actions. */
export const sessionMiddleware: MiddlewareFunction<Response> = async ({ context }) => {
  const gateway = context.get(gatewayContext);
  if (!gateway.signedIn) return;
  const answer = await gateway.auth.GET("/auth/v1/session");
  context.set(sessionContext, answer.response.status === 401 ? null : must(answer));
};

/** Refuses forms that are not from a page of this session: the page put a token of it into them. */
export const csrfMiddleware: MiddlewareFunction<Response> = async ({ request, context }) => {
  const session = context.get(sessionContext);
  if (session === null || request.method === "GET" || request.method === "HEAD") return;
  const form = await request.clone().formData();
  if (!sameSession(String(form.get("csrf") ?? ""), session.csrfToken)) {
    throw Response.json(
      problemOf(403, {
        type: "urn:tools-dashboard:problem:csrf",
        title: "This form is from another session",
        status: 403,
        detail: "Reload the page and send it again.",
      }),
      { status: 403 },
    );
  }
};

/** The session, or a way to sign in that leads back here. */
export function requireSession(context: Readonly<RouterContextProvider>, request: Request): Session {
  const session = context.get(sessionContext);
  if (session !== null) return session;
  const { pathname, search } = new URL(request.url);
  throw redirect(`/sign-in?next=${encodeURIComponent(pathname + search)}`);
}
