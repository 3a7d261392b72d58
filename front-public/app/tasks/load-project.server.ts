import type { Clients } from "front-shared/api";
import { must } from "front-shared/server";
import { loadMembers } from "../workspaces/load-members.server.ts";
import { taskOf } from "./store/board.ts";

/** As many as a board shows. */
const TASKS = 500;

export interface ProjectPath {
  workspaceId: string;
  projectId: string;
}

/** All that the pages of a project share, asked for at once. */
export async function loadProject(api: Clients["api"], path: ProjectPath) {
  const [project, members, tasks] = await Promise.all([
    api.GET("/api/v1/workspaces/{workspaceId}/projects/{projectId}", { params: { path } }).then(must),
    loadMembers(api, path.workspaceId),
    api
      .GET("/api/v1/workspaces/{workspaceId}/projects/{projectId}/tasks", {
        params: { path, query: { limit: TASKS } },
      })
      .then(must),
  ]);
  return {
    project: { ...project, statuses: project.statuses ?? [] },
    members,
    tasks: tasks.items.map((item) => taskOf(item)),
    more: Boolean(tasks.nextCursor),
  };
}
