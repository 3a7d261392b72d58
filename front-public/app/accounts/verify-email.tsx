import { problemOf, type Problem } from "front-shared/api";
import { useTranslation } from "front-shared/i18n";
import { PageForm } from "front-shared/page";
import { gatewayContext } from "front-shared/server";
import { LinkButton, SubmitButton, TextField } from "front-shared/ui";
import { data } from "react-router";
import { keepTyped } from "../shell/keep-typed.ts";
import { useSending } from "../shell/use-sending.ts";
import { AskForLink } from "./ask-for-link.tsx";
import { Done } from "./done.tsx";
import { Heading } from "./heading.tsx";
import { Tries } from "./tries.tsx";
import type { Route } from "./+types/verify-email.ts";

export function loader({ request }: Route.LoaderArgs) {
  return { token: new URL(request.url).searchParams.get("token") ?? "" };
}

/** Opening the link changes nothing, because mail scanners open links too; the button does, with the password. */
export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData();
  const { auth } = context.get(gatewayContext);
  const email = String(form.get("email") ?? "");
  if (form.get("intent") === "ask") {
    const { response, error } = await auth.POST("/auth/v1/email-verifications/resend", { body: { email } });
    const problem = error === undefined ? undefined : problemOf(response.status, error);
    return data({ done: false, resent: !problem, email, problem }, { status: response.status });
  }
  const { response, error } = await auth.POST("/auth/v1/email-verifications", {
    body: { token: String(form.get("token") ?? ""), password: String(form.get("password") ?? "") },
  });
  const problem = error === undefined ? undefined : problemOf(response.status, error);
  return data({ done: !problem, resent: false, email, problem }, { status: problem?.status ?? 200 });
}

export function clientAction(args: Route.ClientActionArgs) {
  return keepTyped(args);
}

export default function VerifyEmail({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("accounts");
  const busy = useSending();
  if (actionData?.done) return <Done title={t("verify.doneTitle")}>{t("verify.doneText")}</Done>;
  if (loaderData.token === "") return <Resend {...actionData} busy={busy} />;
  return (
    <>
      <Heading title={t("verify.title")}>{t("verify.text")}</Heading>
      <PageForm className="flex flex-col gap-4" problem={actionData?.problem}>
        <Tries problem={actionData?.problem} />
        <input type="hidden" name="token" value={loaderData.token} />
        <TextField
          label={t("signIn.password")}
          name="password"
          type="password"
          autoComplete="current-password"
          required
          autoFocus={!actionData}
        />
        <SubmitButton pending={busy}>{t("verify.submit")}</SubmitButton>
      </PageForm>
      <div className="flex flex-wrap gap-2">
        <LinkButton to="/sign-in" size="small" look="ghost">
          {t("signIn.submit")}
        </LinkButton>
        <LinkButton to="/verify-email" size="small" look="ghost">
          {t("signIn.toResend")}
        </LinkButton>
      </div>
    </>
  );
}

interface ResendProps {
  email?: string;
  resent?: boolean;
  problem?: Problem | undefined;
  busy: boolean;
}

function Resend({ email, resent, problem, busy }: ResendProps) {
  const { t } = useTranslation("accounts");
  return (
    <>
      <Heading title={t("resend.title")}>{t("resend.text")}</Heading>
      <AskForLink
        email={email}
        problem={problem}
        sent={resent === true && t("sent.resent")}
        submit={t("resend.submit")}
        busy={busy}
      />
    </>
  );
}
