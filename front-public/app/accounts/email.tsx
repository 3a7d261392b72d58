import { problemOf } from "front-shared/api";
import { useTranslation } from "front-shared/i18n";
import { PageForm, Section, useLocalProblem } from "front-shared/page";
import { gatewayContext, requireSession } from "front-shared/server";
import { SubmitButton, TextField } from "front-shared/ui";
import { data } from "react-router";
import { keepTyped } from "../shell/keep-typed.ts";
import { useSending } from "../shell/use-sending.ts";
import { Tries } from "./tries.tsx";
import type { Route } from "./+types/email.ts";

export async function action({ context, request }: Route.ActionArgs) {
  requireSession(context, request);
  const form = await request.formData();
  const email = String(form.get("email") ?? "");
  const { response, error } = await context.get(gatewayContext).auth.POST("/auth/v1/email-changes", {
    body: { email, password: String(form.get("present") ?? "") },
  });
  const problem = error === undefined ? undefined : problemOf(response.status, error);
  return data({ email, problem }, { status: problem?.status ?? 200 });
}

export function clientAction(args: Route.ClientActionArgs) {
  return keepTyped(args);
}

/** The address that one signs in with, for whoever knows the password. */
export default function Email({ actionData }: Route.ComponentProps) {
  const { t } = useTranslation("accounts");
  const busy = useSending();
  const problem = useLocalProblem(actionData?.problem);
  const asked = actionData && !problem ? actionData.email : undefined;
  return (
    <Section title={t("email.title")} intro={t("email.text")}>
      <PageForm
        problem={actionData?.problem}
        className="flex max-w-md flex-col gap-4"
        key={asked ? "asked" : "present"}
      >
        <Tries problem={actionData?.problem} />
        <TextField
          label={t("email.new")}
          name="email"
          type="email"
          autoComplete="email"
          defaultValue={problem && actionData?.email}
          maxLength={254}
          problem={problem}
          required
        />
        <TextField
          label={t("account.present")}
          name="present"
          type="password"
          autoComplete="current-password"
          required
        />
        <div className="flex flex-wrap items-center gap-3">
          <SubmitButton pending={busy}>{t("email.submit")}</SubmitButton>
          <p role="status" className="text-success text-sm wrap-anywhere">
            {asked && t("email.asked", { email: asked })}
          </p>
        </div>
      </PageForm>
    </Section>
  );
}
