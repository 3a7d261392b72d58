import { problemOf } from "front-shared/api";
import { useTranslation } from "front-shared/i18n";
import { PageForm, useLocalProblem } from "front-shared/page";
import { gatewayContext } from "front-shared/server";
import { LinkButton, SubmitButton } from "front-shared/ui";
import { data, redirect } from "react-router";
import { keepTyped } from "../shell/keep-typed.ts";
import { useSending } from "../shell/use-sending.ts";
import { Done } from "./done.tsx";
import { Heading } from "./heading.tsx";
import { PasswordField } from "./password-field.tsx";
import type { Route } from "./+types/reset-password.ts";

export function loader({ request }: Route.LoaderArgs) {
  const token = new URL(request.url).searchParams.get("token");
  if (!token) throw redirect("/forgot-password");
  return { token };
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData();
  const { response, error } = await context
    .get(gatewayContext)
    .auth.POST("/auth/v1/password-resets/confirmations", {
      body: { token: String(form.get("token") ?? ""), password: String(form.get("password") ?? "") },
    });
  const problem = error === undefined ? undefined : problemOf(response.status, error);
  return data({ done: !problem, problem }, { status: problem?.status ?? 200 });
}

export function clientAction(args: Route.ClientActionArgs) {
  return keepTyped(args);
}

export default function ResetPassword({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("accounts");
  const busy = useSending();
  const problem = useLocalProblem(actionData?.problem);
  if (actionData?.done) return <Done title={t("reset.doneTitle")}>{t("reset.doneText")}</Done>;
  return (
    <>
      <Heading title={t("reset.title")}>{t("reset.text")}</Heading>
      <PageForm className="flex flex-col gap-4" problem={actionData?.problem}>
        <input type="hidden" name="token" value={loaderData.token} />
        <PasswordField label={t("reset.password")} problem={problem} />
        <SubmitButton pending={busy}>{t("reset.submit")}</SubmitButton>
      </PageForm>
      <LinkButton to="/forgot-password" size="small" look="ghost" className="-ml-2.5 self-start">
        {t("reset.another")}
      </LinkButton>
    </>
  );
}
