import { gatewayContext, requireSession } from "front-shared/server";
import { useEffect } from "react";
import { isRouteErrorResponse, redirect, type ShouldRevalidateFunctionArgs } from "react-router";
import { keepTyped } from "../shell/keep-typed.ts";
import type { Route } from "./+types/task.ts";
import { act } from "./task/act.server.ts";
import { loadTask } from "./task/load-task.server.ts";
import { Panel } from "./task/panel.tsx";
import type { LoadedTask } from "./task/result.ts";

export { TaskProblem as ErrorBoundary } from "./task/task-problem.tsx";

export async function loader({ context, request, params }: Route.LoaderArgs) {
  requireSession(context, request);
  return { ...(await loadTask(context.get(gatewayContext).api, params)), now: new Date().toISOString() };
}

/** What was shown last, for when a task that is open cannot be loaded anew: what somebody is typing must not go with it. */
let shown: LoadedTask | undefined;

export async function clientLoader({ serverLoader, params }: Route.ClientLoaderArgs) {
  try {
    return await serverLoader();
  } catch (error) {
    if (shown?.task.id === params.taskId && isAway(error)) return shown;
    throw error;
  }
}

/** No answer, or one that tells nothing about the task. */
function isAway(error: unknown): boolean {
  return !(error instanceof Response) && (!isRouteErrorResponse(error) || error.status >= 500);
}

export async function action({ context, request, params }: Route.ActionArgs) {
  requireSession(context, request);
  const form = await request.formData();
  const result = await act(context.get(gatewayContext).api, params, form);
  if (result.done && result.about === "delete") return redirect(viewPath(request, params));
  return result.done && !form.has("scripted")
    ? redirect(`${viewPath(request, params)}/t/${params.taskId}`)
    : result;
}

/** The board or the list, whichever the task is shown beside. */
function viewPath(request: Request, { workspaceId, projectId }: Route.ActionArgs["params"]): string {
  const listed = new URL(request.url).pathname.includes("/list/t/");
  return `/w/${workspaceId}/p/${projectId}${listed ? "/list" : ""}`;
}

export function clientAction(args: Route.ClientActionArgs) {
  return keepTyped(args);
}

/** After its own forms, whatever else they renew. What is being edited stands in the address too; that alone loads nothing. */
export function shouldRevalidate(change: ShouldRevalidateFunctionArgs): boolean {
  if (change.formMethod !== undefined && change.formMethod !== "GET") return true;
  const { currentUrl, nextUrl, currentParams, nextParams, defaultShouldRevalidate } = change;
  if (currentParams.taskId !== nextParams.taskId) return true;
  const searchOnly = currentUrl.pathname === nextUrl.pathname && currentUrl.search !== nextUrl.search;
  return searchOnly ? false : defaultShouldRevalidate;
}

export default function TaskPage({ loaderData, params }: Route.ComponentProps) {
  useEffect(() => {
    shown = loaderData;
  }, [loaderData]);
  return <Panel key={params.taskId} {...loaderData} />;
}
