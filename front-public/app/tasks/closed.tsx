import { useTranslation } from "front-shared/i18n";
import { Page } from "front-shared/page";
import { gatewayContext, must, requireSession } from "front-shared/server";
import { LinkButton } from "front-shared/ui";
import { redirect } from "react-router";
import type { Route } from "./+types/closed.ts";

/** What happened to somebody whose board was closed while they looked at it: the workspace's answer tells. */
export async function loader({ context, request }: Route.LoaderArgs) {
  requireSession(context, request);
  const workspaceId = new URL(request.url).searchParams.get("workspace");
  if (!workspaceId) throw redirect("/");
  const answer = await context
    .get(gatewayContext)
    .api.GET("/api/v1/workspaces/{workspaceId}", { params: { path: { workspaceId } } });
  return answer.response.status === 404
    ? { left: true as const }
    : { left: false as const, workspace: { id: workspaceId, name: must(answer).name } };
}

export default function Closed({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation("tasks");
  const about = loaderData.left ? "left" : "gone";
  return (
    <Page title={t(`closed.${about}`)}>
      <p role="status">{t(`closed.${about}Text`)}</p>
      <div className="flex flex-wrap gap-2">
        {!loaderData.left && (
          <LinkButton to={`/w/${loaderData.workspace.id}`} look="primary">
            {t("closed.workspace", { name: loaderData.workspace.name })}
          </LinkButton>
        )}
        <LinkButton to="/" look={loaderData.left ? "primary" : "secondary"}>
          {t("closed.home")}
        </LinkButton>
      </div>
    </Page>
  );
}
