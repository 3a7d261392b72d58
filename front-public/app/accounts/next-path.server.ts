import { redirect, redirectDocument } from "react-router";

const OURS = "/app";
const ADMINISTRATION = "/admin/";

/** Leads a person who has signed in to where they wanted to go: one of our pages, or one of the administration. */
export function leadOn(request: Request, headers?: Headers): Response {
  const next = new URL(request.url).searchParams.get("next") ?? "";
  const init = headers ? { headers } : undefined;
  if (next.startsWith(ADMINISTRATION)) {
    return redirectDocument(`${process.env.PUBLIC_BASE_URL ?? ""}${next}`, init);
  }
  return redirect(
    next.startsWith(`${OURS}/`) && !/^\/app\/[/\\]/.test(next) ? next.slice(OURS.length) : "/",
    init,
  );
}
