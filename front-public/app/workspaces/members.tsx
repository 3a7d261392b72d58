import { useTranslation } from "front-shared/i18n";
import { Page, Rows } from "front-shared/page";
import { gatewayContext, must, requireSession } from "front-shared/server";
import { data, redirect } from "react-router";
import { keepTyped } from "../shell/keep-typed.ts";
import { useShellData } from "../shell/shell-data.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { changeMembers } from "./change-members.server.ts";
import { Invitations } from "./invitations.tsx";
import { loadInvitations } from "./load-invitations.server.ts";
import { MemberRow } from "./member-row.tsx";
import { MoreLink } from "../shell/more-link.tsx";
import { isRole, mayOwn } from "./roles.ts";
import { useWorkspaceData } from "./workspace-data.ts";
import type { Route } from "./+types/members.ts";

const PAGE = 100;

export async function loader({ context, request, params }: Route.LoaderArgs) {
  requireSession(context, request);
  const { api } = context.get(gatewayContext);
  const { searchParams } = new URL(request.url);
  const cursor = searchParams.get("cursor");
  const [members, invitations] = await Promise.all([
    api
      .GET("/api/v1/workspaces/{workspaceId}/members", {
        params: { path: params, query: { limit: PAGE, ...(cursor && { cursor }) } },
      })
      .then(must),
    loadInvitations(api, params, searchParams.get("invited")),
  ]);
  return {
    members: members.items,
    nextCursor: members.nextCursor ?? null,
    invitations,
  };
}

export function clientAction(args: Route.ClientActionArgs) {
  return keepTyped(args);
}

export { afterChanges as shouldRevalidate } from "../shell/after-changes.ts";

export async function action({ context, request, params }: Route.ActionArgs) {
  const { user } = requireSession(context, request);
  const form = await request.formData();
  const { api } = context.get(gatewayContext);
  const problem = await changeMembers(api, params.workspaceId, form);
  if (problem) {
    const fields = { intent: form.get("intent"), email: form.get("email"), role: form.get("role") };
    return data({ ...fields, problem }, { status: problem.status });
  }
  const left = form.get("intent") === "remove" && form.get("userId") === user.id;
  return redirect(left ? "/" : `/w/${params.workspaceId}/members`);
}

export default function Members({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("workspaces");
  const me = useShellData()?.person.id;
  const here = useWorkspaceData();
  if (!here) return null;
  const { name, permissions, invitableRoles } = here.workspace;
  const { members, nextCursor, invitations } = loaderData;
  const inviting = actionData?.intent === "invite" ? actionData : undefined;
  return (
    <Page title={t("members.title")} of={name} intro={t("members.intro", { name })}>
      {actionData && !inviting && <ProblemNote problem={actionData.problem} />}
      <Rows>
        {members.map((member) => (
          <MemberRow
            key={member.userId}
            member={member}
            workspace={name}
            mayRemove={mayOwn(permissions, "member:remove", member.userId === me)}
            isMe={member.userId === me}
          />
        ))}
      </Rows>
      {nextCursor && <MoreLink search={{ cursor: nextCursor }} className="-mt-4" />}
      {invitableRoles.length > 0 && (
        <Invitations
          key={invitations.items.map(({ id }) => id).join()}
          invitations={invitations}
          roles={invitableRoles.filter(isRole)}
          email={String(inviting?.email ?? "")}
          role={String(inviting?.role ?? "member")}
          problem={inviting?.problem}
        />
      )}
    </Page>
  );
}
