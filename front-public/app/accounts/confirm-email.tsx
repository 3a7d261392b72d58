import { problemOf } from "front-shared/api";
import { useTranslation } from "front-shared/i18n";
import { PageForm } from "front-shared/page";
import { gatewayContext } from "front-shared/server";
import { SubmitButton } from "front-shared/ui";
import { data, redirect } from "react-router";
import { useSending } from "../shell/use-sending.ts";
import { Done } from "./done.tsx";
import { Heading } from "./heading.tsx";
import type { Route } from "./+types/confirm-email.ts";

export function loader({ request }: Route.LoaderArgs) {
  const token = new URL(request.url).searchParams.get("token");
  if (!token) throw redirect("/account/email");
  return { token };
}

/** Opening the link changes nothing, because mail scanners open links too; the button does. */
export async function action({ context, request }: Route.ActionArgs) {
  const token = String((await request.formData()).get("token") ?? "");
  const { response, error } = await context
    .get(gatewayContext)
    .auth.POST("/auth/v1/email-changes/confirmations", { body: { token } });
  const problem = error === undefined ? undefined : problemOf(response.status, error);
  return data({ done: !problem, problem }, { status: problem?.status ?? 200 });
}

export default function ConfirmEmail({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("accounts");
  const busy = useSending();
  if (actionData?.done) return <Done title={t("confirmEmail.doneTitle")}>{t("confirmEmail.doneText")}</Done>;
  return (
    <>
      <Heading title={t("confirmEmail.title")}>{t("confirmEmail.text")}</Heading>
      <PageForm className="flex flex-col gap-4" problem={actionData?.problem}>
        <input type="hidden" name="token" value={loaderData.token} />
        <SubmitButton pending={busy}>{t("confirmEmail.submit")}</SubmitButton>
      </PageForm>
    </>
  );
}
