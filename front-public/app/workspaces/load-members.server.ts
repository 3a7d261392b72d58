import type { ApiComponents, Clients } from "front-shared/api";
import { must } from "front-shared/server";

const PAGE = 100;
/** More people than this nobody chooses from. */
const PAGES = 10;

/** Who belongs to a workspace, a page after the other. */
export async function loadMembers(
  api: Clients["api"],
  workspaceId: string,
): Promise<ApiComponents["schemas"]["MemberDetails"][]> {
  const members: ApiComponents["schemas"]["MemberDetails"][] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < PAGES; pages++) {
    const page = must(
      await api.GET("/api/v1/workspaces/{workspaceId}/members", {
        params: { path: { workspaceId }, query: { limit: PAGE, ...(cursor && { cursor }) } },
      }),
    );
    members.push(...page.items);
    cursor = page.nextCursor ?? undefined;
    if (!cursor) break;
  }
  return members;
}
