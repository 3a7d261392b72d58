import { problemOf } from "front-shared/api";
import { useTranslation } from "front-shared/i18n";
import { gatewayContext } from "front-shared/server";
import { LinkButton } from "front-shared/ui";
import { data } from "react-router";
import { keepTyped } from "../shell/keep-typed.ts";
import { useSending } from "../shell/use-sending.ts";
import { AskForLink } from "./ask-for-link.tsx";
import { Heading } from "./heading.tsx";
import type { Route } from "./+types/forgot-password.ts";

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData();
  const email = String(form.get("email") ?? "");
  const { response, error } = await context
    .get(gatewayContext)
    .auth.POST("/auth/v1/password-resets", { body: { email } });
  const problem = error === undefined ? undefined : problemOf(response.status, error);
  return data({ email, sent: !problem, problem }, { status: response.status });
}

export function clientAction(args: Route.ClientActionArgs) {
  return keepTyped(args);
}

export default function ForgotPassword({ actionData }: Route.ComponentProps) {
  const { t } = useTranslation("accounts");
  const busy = useSending();
  return (
    <>
      <Heading title={t("forgot.title")}>{t("forgot.text")}</Heading>
      <AskForLink
        email={actionData?.email}
        problem={actionData?.problem}
        sent={actionData?.sent === true && t("forgot.sent")}
        submit={t("forgot.submit")}
        busy={busy}
      />
      <LinkButton to="/sign-in" size="small" look="ghost" className="-ml-2.5 self-start">
        {t("forgot.back")}
      </LinkButton>
    </>
  );
}
