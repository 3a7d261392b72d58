import { createClients } from "front-shared/api";
import { useTranslation } from "front-shared/i18n";
import { useRootData } from "front-shared/page";
import { gatewayContext, requireSession } from "front-shared/server";
import { toast } from "front-shared/ui";
import { useMemo, useState } from "react";
import { Outlet, type ShouldRevalidateFunctionArgs } from "react-router";
import type { Route } from "./+types/project.ts";
import { addTask } from "./add-task.server.ts";
import { Announcer } from "./announcer.tsx";
import { ClosedBoard, closedBy } from "./closed-board.tsx";
import { PriorityMarkShapes } from "./board/priority-mark.tsx";
import { loadProject } from "./load-project.server.ts";
import { ProjectHeader } from "./project-header.tsx";
import { type Scope, ScopeProvider } from "./scope.ts";
import { createActions } from "./store/actions.ts";
import { TaskStore } from "./store/task-store.ts";
import { useViewCommands } from "./use-view-commands.ts";
import { useLiveProject } from "./use-live-project.ts";
import { useReportedConnection } from "../shell/connection.tsx";
import { useWorkspaceData } from "../workspaces/workspace-data.ts";
import "./tasks.css";

export { ErrorPage as ErrorBoundary } from "front-shared/page";

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { user } = requireSession(context, request);
  const loaded = await loadProject(context.get(gatewayContext).api, params);
  return { ...loaded, me: user.id, today: new Date().toISOString().slice(0, 10) };
}

/** What is posted to a board comes here: the board's own route adds nothing to the path. */
export function action(args: Route.ActionArgs) {
  return addTask(args);
}

/** Once it is there, the board is kept up to date by what is told live. */
export function shouldRevalidate({ currentParams, nextParams }: ShouldRevalidateFunctionArgs) {
  return currentParams.projectId !== nextParams.projectId;
}

export default function ProjectPage({ loaderData, params }: Route.ComponentProps) {
  return <ProjectView key={params.projectId} loaded={loaderData} path={params} />;
}

const NOTHING: readonly string[] = [];

interface ViewProps {
  loaded: Route.ComponentProps["loaderData"];
  path: { workspaceId: string; projectId: string };
}

function ProjectView({ loaded, path }: ViewProps) {
  const { t } = useTranslation("tasks");
  // Each answer brings another one, and any of the session's will do: a new one must not begin everything anew.
  const [csrf] = useState(useRootData()?.csrf ?? null);
  const { project, members, me, today } = loaded;
  const { workspaceId, projectId } = path;
  const workspace = useWorkspaceData()?.workspace;
  const permissions = workspace?.permissions ?? NOTHING;
  const workspaceName = workspace?.name ?? "";
  const [store] = useState(
    () =>
      new TaskStore(
        loaded.tasks,
        project.statuses.map(({ id }) => id),
      ),
  );
  const actions = useMemo(() => {
    const { api } = createClients("", csrf ? { "X-CSRF-Token": csrf } : {});
    return createActions(api, { workspaceId, projectId }, store, (what, why, title) =>
      toast(t(`failed.${what}`, { title, why: t(`why.${why}`) }), "danger"),
    );
  }, [csrf, workspaceId, projectId, store, t]);
  const scope = useMemo<Scope>(
    () => ({
      ...{ workspaceId, project, members, me, permissions, today, csrf, store, actions },
      path: `/w/${workspaceId}/p/${projectId}`,
    }),
    [workspaceId, projectId, project, members, me, permissions, today, csrf, store, actions],
  );
  const { state, present } = useLiveProject(scope);
  useReportedConnection(state === "reconnecting" || state === "paused" ? "reconnecting" : "live");
  useViewCommands(scope.path);
  const closed = closedBy(state);
  if (closed) return <ClosedBoard why={closed} me={me} path={path} />;
  return (
    <ScopeProvider value={scope}>
      <title>{t("title", { project: project.name, workspace: workspaceName })}</title>
      <main className="bg-canvas flex h-full min-h-0 flex-1 flex-col">
        <ProjectHeader workspace={workspaceName} state={state} present={present} more={loaded.more} />
        <PriorityMarkShapes />
        <Outlet />
      </main>
      <Announcer />
    </ScopeProvider>
  );
}
