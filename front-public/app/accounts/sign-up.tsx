import { problemOf } from "front-shared/api";
import { useTranslation } from "front-shared/i18n";
import { PageForm, useLocalProblem } from "front-shared/page";
import { gatewayContext, preferencesContext, sessionContext } from "front-shared/server";
import { LinkButton, SubmitButton, TextField } from "front-shared/ui";
import { data, useSearchParams } from "react-router";
import { keepTyped } from "../shell/keep-typed.ts";
import { useSending } from "../shell/use-sending.ts";
import { Heading } from "./heading.tsx";
import { leadOn } from "./next-path.server.ts";
import { PasswordField } from "./password-field.tsx";
import { Sent } from "./sent.tsx";
import type { Route } from "./+types/sign-up.ts";

export function loader({ context, request }: Route.LoaderArgs) {
  if (context.get(sessionContext)) throw leadOn(request);
  return null;
}

/** Answers the same for every address: whether it has an account, only its owner learns, by mail. */
export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData();
  const email = String(form.get("email") ?? "");
  const { auth } = context.get(gatewayContext);
  if (form.get("intent") === "resend") {
    const { response, error } = await auth.POST("/auth/v1/email-verifications/resend", { body: { email } });
    const problem = error === undefined ? undefined : problemOf(response.status, error);
    return data({ sent: true, resent: !problem, name: "", email, problem }, { status: response.status });
  }
  const name = String(form.get("name") ?? "");
  const { response, error } = await auth.POST("/auth/v1/accounts", {
    body: {
      name,
      email,
      password: String(form.get("password") ?? ""),
      locale: context.get(preferencesContext).locale,
    },
  });
  const problem = error === undefined ? undefined : problemOf(response.status, error);
  return data({ sent: !problem, resent: false, name, email, problem }, { status: response.status });
}

export function clientAction(args: Route.ClientActionArgs) {
  return keepTyped(args);
}

export default function SignUp({ actionData }: Route.ComponentProps) {
  const { t } = useTranslation("accounts");
  const [search] = useSearchParams();
  const busy = useSending();
  const problem = useLocalProblem(actionData?.problem);
  if (actionData?.sent) return <Sent {...actionData} busy={busy} />;
  return (
    <>
      <Heading title={t("signUp.title")} />
      <PageForm className="flex flex-col gap-4" problem={actionData?.problem}>
        <TextField
          label={t("signUp.name")}
          name="name"
          autoComplete="name"
          hint={t("signUp.nameHint")}
          defaultValue={actionData?.name}
          maxLength={80}
          problem={problem}
          required
          autoFocus={!actionData}
        />
        <TextField
          label={t("signIn.email")}
          name="email"
          type="email"
          autoComplete="username"
          defaultValue={actionData?.email}
          maxLength={254}
          problem={problem}
          required
        />
        <PasswordField label={t("signIn.password")} problem={problem} />
        <SubmitButton pending={busy}>{t("signUp.submit")}</SubmitButton>
      </PageForm>
      <p className="text-muted flex flex-wrap items-center gap-2">
        {t("signUp.haveAccount")}
        <LinkButton to={`/sign-in?${search}`} size="small">
          {t("signUp.toSignIn")}
        </LinkButton>
      </p>
    </>
  );
}
