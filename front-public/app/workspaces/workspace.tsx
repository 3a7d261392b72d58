import { gatewayContext, must, requireSession } from "front-shared/server";
import { Outlet } from "react-router";
import type { Route } from "./+types/workspace.ts";

/** As many projects as a menu has room for; the workspace's own page goes on from there. */
const LISTED = 50;

/** The workspace around its pages, with all that the sidebar shows of it. */
export async function loader({ context, request, params }: Route.LoaderArgs) {
  requireSession(context, request);
  const { api } = context.get(gatewayContext);
  const path = { workspaceId: params.workspaceId };
  const [workspace, projects] = await Promise.all([
    api.GET("/api/v1/workspaces/{workspaceId}", { params: { path } }).then(must),
    api
      .GET("/api/v1/workspaces/{workspaceId}/projects", { params: { path, query: { limit: LISTED } } })
      .then(must),
  ]);
  return {
    workspace,
    projects: projects.items.map(({ id, name, description, updatedAt }) => ({
      id,
      name,
      description,
      updatedAt,
    })),
    /** Where the list of all projects goes on behind these. */
    moreProjects: projects.nextCursor ?? null,
  };
}

export { afterChanges as shouldRevalidate } from "../shell/after-changes.ts";

export default function Workspace() {
  return <Outlet />;
}
