import { problemOf, type Problem } from "front-shared/api";
import { useTranslation } from "front-shared/i18n";
import { Page, PageForm, Section, useLocalProblem } from "front-shared/page";
import { gatewayContext, requireSession } from "front-shared/server";
import { SubmitButton, TextField } from "front-shared/ui";
import { data, redirect } from "react-router";
import { keepTyped } from "../shell/keep-typed.ts";
import { useSending } from "../shell/use-sending.ts";
import { may } from "./roles.ts";
import { useWorkspaceData } from "./workspace-data.ts";
import type { Route } from "./+types/settings.ts";

interface Outcome {
  intent: "rename" | "delete";
  typed: string;
  saved?: boolean;
  mismatch?: boolean;
  problem?: Problem | undefined;
}

export async function action({ context, request, params }: Route.ActionArgs) {
  requireSession(context, request);
  const { api } = context.get(gatewayContext);
  const form = await request.formData();
  const name = String(form.get("name") ?? "");
  if (form.get("intent") === "delete") {
    const typed = String(form.get("confirm") ?? "");
    if (typed.trim() !== name.trim()) {
      return data<Outcome>({ intent: "delete", typed, mismatch: true }, { status: 422 });
    }
    const { response, error } = await api.DELETE("/api/v1/workspaces/{workspaceId}", {
      params: { path: params },
    });
    if (error === undefined) return redirect("/");
    const problem = problemOf(response.status, error);
    return data<Outcome>({ intent: "delete", typed, problem }, { status: response.status });
  }
  const { response, error } = await api.PATCH("/api/v1/workspaces/{workspaceId}", {
    params: { path: params },
    headers: { "If-Match": `"${String(form.get("version"))}"` },
    body: { name },
  });
  const problem = error === undefined ? undefined : problemOf(response.status, error);
  return data<Outcome>(
    { intent: "rename", typed: name, saved: !problem, problem },
    { status: response.status },
  );
}

export function clientAction(args: Route.ClientActionArgs) {
  return keepTyped(args);
}

export default function Settings({ actionData }: Route.ComponentProps) {
  const { t } = useTranslation("workspaces");
  const here = useWorkspaceData();
  const renaming = useSending((form) => form.get("intent") === "rename");
  const deleting = useSending((form) => form.get("intent") === "delete");
  const rename = actionData?.intent === "rename" ? actionData : undefined;
  const erase = actionData?.intent === "delete" ? actionData : undefined;
  const renameProblem = useLocalProblem(rename?.problem);
  if (!here) return null;
  const { name, version, permissions } = here.workspace;
  return (
    <Page title={t("settings.title")} of={name} intro={name}>
      {may(permissions, "workspace:update") && (
        <PageForm problem={rename?.problem} className="flex max-w-md flex-col gap-4">
          <input type="hidden" name="intent" value="rename" />
          <input type="hidden" name="version" value={version} />
          <TextField
            label={t("settings.name")}
            name="name"
            defaultValue={rename?.problem ? rename.typed : name}
            key={version}
            problem={renameProblem}
            maxLength={100}
            autoComplete="off"
            required
          />
          <div className="flex items-center gap-3">
            <SubmitButton pending={renaming}>{t("settings.save")}</SubmitButton>
            <p role="status" className="text-success text-sm">
              {rename?.saved && t("settings.saved")}
            </p>
          </div>
        </PageForm>
      )}
      {may(permissions, "workspace:delete") && (
        <Section title={t("settings.deleteTitle")} intro={t("settings.deleteText")} apart>
          <PageForm
            problem={erase?.problem}
            refused={erase?.mismatch ?? false}
            className="flex max-w-md flex-col gap-4"
          >
            <input type="hidden" name="intent" value="delete" />
            <input type="hidden" name="name" value={name} />
            <TextField
              label={t("settings.confirm", { name })}
              name="confirm"
              defaultValue={erase?.typed}
              error={erase?.mismatch ? t("settings.mismatch") : undefined}
              autoComplete="off"
              required
            />
            <SubmitButton look="danger" pending={deleting} className="self-start">
              {t("settings.delete")}
            </SubmitButton>
          </PageForm>
        </Section>
      )}
    </Page>
  );
}
