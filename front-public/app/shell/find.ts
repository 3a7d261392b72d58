import { gatewayContext, must, requireSession } from "front-shared/server";
import { redirect } from "react-router";
import { loadMembers } from "../workspaces/load-members.server.ts";
import type { Route } from "./+types/find.ts";

/** As many of a kind as one looks through. */
const SHOWN = 8;
const LONGEST = 100;

/** What the palette finds for `q`: workspaces, and the people and tasks of the one that `workspace` names. */
export async function loader({ context, request, url }: Route.LoaderArgs) {
  requireSession(context, request);
  const q = (url.searchParams.get("q") ?? "").trim().slice(0, LONGEST);
  const workspaceId = url.searchParams.get("workspace") ?? "";
  if (q === "") throw redirect("/");
  const { api } = context.get(gatewayContext);
  const query = { q, limit: SHOWN };
  const [workspaces, people, tasks] = await Promise.all([
    api.GET("/api/v1/workspaces", { params: { query } }).then(must),
    workspaceId ? peopleNamed(q, workspaceId) : [],
    workspaceId
      ? api
          .GET("/api/v1/workspaces/{workspaceId}/tasks", { params: { path: { workspaceId }, query } })
          .then(must)
      : { items: [] },
  ]);
  return {
    q,
    workspaces: workspaces.items.map(({ id, name }) => ({ id, name })),
    people,
    tasks: tasks.items.map(({ id, projectId, title }) => ({ id, projectId, title })),
  };

  async function peopleNamed(words: string, of: string) {
    const members = await loadMembers(api, of);
    const wanted = words.toLocaleLowerCase();
    return members
      .filter(({ name }) => name?.toLocaleLowerCase().includes(wanted))
      .slice(0, SHOWN)
      .map(({ userId, name }) => ({ id: userId, name: name ?? "" }));
  }
}
