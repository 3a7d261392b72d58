import { problemOf } from "front-shared/api";
import { useTranslation } from "front-shared/i18n";
import { Page } from "front-shared/page";
import { gatewayContext, requireSession } from "front-shared/server";
import { data, redirect } from "react-router";
import { keepTyped } from "../shell/keep-typed.ts";
import { WorkspaceForm } from "./workspace-form.tsx";
import type { Route } from "./+types/new-workspace.ts";

export async function action({ context, request }: Route.ActionArgs) {
  requireSession(context, request);
  const name = String((await request.formData()).get("name") ?? "");
  const {
    data: made,
    response,
    error,
  } = await context.get(gatewayContext).api.POST("/api/v1/workspaces", { body: { name } });
  if (!made) {
    return data({ name, problem: problemOf(response.status, error) }, { status: response.status });
  }
  return redirect(`/w/${made.id}`);
}

export function clientAction(args: Route.ClientActionArgs) {
  return keepTyped(args);
}

export default function NewWorkspace({ actionData }: Route.ComponentProps) {
  const { t } = useTranslation("workspaces");
  return (
    <Page title={t("new.title")} intro={t("new.intro")}>
      <WorkspaceForm {...actionData} />
    </Page>
  );
}
