import { gatewayContext, requireSession } from "front-shared/server";
import { redirect } from "react-router";
import type { Route } from "./+types/project.ts";

/** A new task from the foot of a column, when there are no scripts. */
export async function addTask({ context, request, params }: Route.ActionArgs): Promise<Response> {
  requireSession(context, request);
  const form = await request.formData();
  const answer = await context
    .get(gatewayContext)
    .api.POST("/api/v1/workspaces/{workspaceId}/projects/{projectId}/tasks", {
      params: { path: params },
      body: { title: String(form.get("title") ?? "").trim(), statusId: String(form.get("statusId") ?? "") },
    });
  if (answer.error !== undefined) throw new Response(null, { status: answer.response.status });
  return redirect(`/w/${params.workspaceId}/p/${params.projectId}`);
}
