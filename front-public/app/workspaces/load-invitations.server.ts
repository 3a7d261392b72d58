import type { ApiComponents, Clients } from "front-shared/api";
import { must } from "front-shared/server";
import { may } from "./roles.ts";

const PAGE = 100;

export interface LoadedInvitations {
  items: ApiComponents["schemas"]["InvitationDetails"][];
  nextCursor: string | null;
}

/**
 * Who has not answered yet, newest first. Who may not see invitations does not ask for them: a refusal would be noted.
 *
 * @param cursor nextCursor of an earlier page
 */
export async function loadInvitations(
  api: Clients["api"],
  path: { workspaceId: string },
  cursor: string | null,
): Promise<LoadedInvitations> {
  const workspace = must(await api.GET("/api/v1/workspaces/{workspaceId}", { params: { path } }));
  if (!may(workspace.permissions, "invitation:read")) return { items: [], nextCursor: null };
  const query = { state: "pending", limit: PAGE, ...(cursor && { cursor }) };
  const page = must(
    await api.GET("/api/v1/workspaces/{workspaceId}/invitations", { params: { path, query } }),
  );
  return { items: page.items, nextCursor: page.nextCursor ?? null };
}
