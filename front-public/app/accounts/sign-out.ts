import { problemOf } from "front-shared/api";
import { gatewayContext } from "front-shared/server";
import { redirect } from "react-router";
import type { Route } from "./+types/sign-out.ts";

export function loader() {
  return redirect("/");
}

/** Ends the session everywhere, and takes the cookie away; `next` is for who comes back as somebody else. */
export async function action({ context, request }: Route.ActionArgs) {
  const next = (await request.formData()).get("next");
  const { response, error } = await context.get(gatewayContext).auth.DELETE("/auth/v1/session");
  if (error !== undefined && response.status !== 401) {
    throw Response.json(problemOf(response.status, error), { status: response.status });
  }
  const headers = new Headers();
  for (const cookie of response.headers.getSetCookie()) headers.append("Set-Cookie", cookie);
  return redirect(next ? `/sign-in?next=${encodeURIComponent(String(next))}` : "/sign-in", { headers });
}
