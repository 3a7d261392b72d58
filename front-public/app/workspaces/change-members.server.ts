import { problemOf, type Clients, type Problem } from "front-shared/api";

/** Does what a form of the members' page asks for; the form's `intent` says what. */
export async function changeMembers(
  api: Clients["api"],
  workspaceId: string,
  form: FormData,
): Promise<Problem | undefined> {
  const text = (name: string) => String(form.get(name) ?? "");
  const { response, error } = await send();
  return error === undefined ? undefined : problemOf(response.status, error);

  function send(): Promise<{ response: Response; error?: unknown }> {
    const member = { path: { workspaceId, userId: text("userId") } };
    switch (text("intent")) {
      case "role":
        return api.PATCH("/api/v1/workspaces/{workspaceId}/members/{userId}", {
          params: member,
          headers: { "If-Match": `"${text("version")}"` },
          body: { role: text("role") },
        });
      case "remove":
        return api.DELETE("/api/v1/workspaces/{workspaceId}/members/{userId}", { params: member });
      case "invite":
        return api.POST("/api/v1/workspaces/{workspaceId}/invitations", {
          params: { path: { workspaceId } },
          body: { email: text("email"), role: text("role") },
        });
      case "withdraw":
        return api.DELETE("/api/v1/workspaces/{workspaceId}/invitations/{invitationId}", {
          params: { path: { workspaceId, invitationId: text("invitationId") } },
        });
      default:
        throw new Response(null, { status: 400 });
    }
  }
}
