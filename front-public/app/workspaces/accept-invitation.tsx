import { problemOf } from "front-shared/api";
import { useTranslation } from "front-shared/i18n";
import { CsrfField, PageForm } from "front-shared/page";
import { gatewayContext, requireSession, sessionContext } from "front-shared/server";
import { buttonStyle, LinkButton, SubmitButton } from "front-shared/ui";
import { data, Form, redirect } from "react-router";
import { Heading } from "../accounts/heading.tsx";
import { keepTyped } from "../shell/keep-typed.ts";
import { useSending } from "../shell/use-sending.ts";
import type { Route } from "./+types/accept-invitation.ts";

export function loader({ context, request }: Route.LoaderArgs) {
  const url = new URL(request.url);
  return {
    token: url.searchParams.get("token") ?? "",
    email: context.get(sessionContext)?.user.email,
    here: `/app/invitations/accept${url.search}`,
  };
}

/** Opening the link changes nothing, because mail scanners open links too; the button does. */
export async function action({ context, request }: Route.ActionArgs) {
  requireSession(context, request);
  const token = String((await request.formData()).get("token") ?? "");
  const {
    data: joined,
    response,
    error,
  } = await context.get(gatewayContext).api.POST("/api/v1/invitations/accept", { body: { token } });
  if (!joined) return data({ problem: problemOf(response.status, error) }, { status: response.status });
  return redirect(`/w/${joined.workspaceId}`);
}

export function clientAction(args: Route.ClientActionArgs) {
  return keepTyped(args);
}

export default function AcceptInvitation({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("workspaces");
  const busy = useSending();
  const { token, email, here } = loaderData;
  const next = `?next=${encodeURIComponent(here)}`;
  if (token === "") return <Heading title={t("accept.noToken")}>{t("accept.noTokenText")}</Heading>;
  if (email === undefined) {
    return (
      <>
        <Heading title={t("accept.title")}>{t("accept.signedOut")}</Heading>
        <div className="flex flex-col gap-3">
          <LinkButton to={`/sign-in${next}`} look="primary">
            {t("accept.signIn")}
          </LinkButton>
          <LinkButton to={`/sign-up${next}`}>{t("accept.signUp")}</LinkButton>
        </div>
      </>
    );
  }
  return (
    <>
      <Heading title={t("accept.title")}>{t("accept.as", { email })}</Heading>
      <PageForm problem={actionData?.problem} className="flex flex-col gap-4">
        <input type="hidden" name="token" value={token} />
        <SubmitButton pending={busy}>{t("accept.accept")}</SubmitButton>
      </PageForm>
      <Form method="post" action="/sign-out" reloadDocument className="-mt-3 flex flex-col">
        <CsrfField />
        <input type="hidden" name="next" value={here} />
        <button type="submit" className={buttonStyle("ghost")}>
          {t("accept.another")}
        </button>
      </Form>
    </>
  );
}
