import { problemOf } from "front-shared/api";
import { useTranslation } from "front-shared/i18n";
import { PageForm, Section, useLocalProblem } from "front-shared/page";
import { gatewayContext, requireSession } from "front-shared/server";
import { SubmitButton, TextField } from "front-shared/ui";
import { data } from "react-router";
import { keepTyped } from "../shell/keep-typed.ts";
import { useSending } from "../shell/use-sending.ts";
import { PasswordField } from "./password-field.tsx";
import { Tries } from "./tries.tsx";
import type { Route } from "./+types/account.ts";

export function loader({ context, request }: Route.LoaderArgs) {
  return { email: requireSession(context, request).user.email };
}

export async function action({ context, request }: Route.ActionArgs) {
  requireSession(context, request);
  const form = await request.formData();
  const { response, error } = await context.get(gatewayContext).auth.PUT("/auth/v1/password", {
    body: { present: String(form.get("present") ?? ""), password: String(form.get("password") ?? "") },
  });
  const problem = error === undefined ? undefined : problemOf(response.status, error);
  return data({ changed: !problem, problem }, { status: problem?.status ?? 200 });
}

export function clientAction(args: Route.ClientActionArgs) {
  return keepTyped(args);
}

/** The password, for whoever knows the present one. */
export default function Account({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("accounts");
  const busy = useSending();
  const problem = useLocalProblem(actionData?.problem);
  return (
    <Section title={t("account.password")} intro={t("account.passwordText")}>
      <PageForm
        problem={actionData?.problem}
        className="flex max-w-md flex-col gap-4"
        key={actionData?.changed ? "changed" : "present"}
      >
        <Tries problem={actionData?.problem} />
        <input type="hidden" name="username" autoComplete="username" value={loaderData.email} />
        <TextField
          label={t("account.present")}
          name="present"
          type="password"
          autoComplete="current-password"
          required
        />
        <PasswordField label={t("reset.password")} problem={problem} />
        <div className="flex items-center gap-3">
          <SubmitButton pending={busy}>{t("account.change")}</SubmitButton>
          <p role="status" className="text-success text-sm">
            {actionData?.changed && t("account.changed")}
          </p>
        </div>
      </PageForm>
    </Section>
  );
}
