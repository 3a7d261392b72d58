import { problemOf } from "front-shared/api";
import { useTranslation } from "front-shared/i18n";
import { PageForm, useLocalProblem } from "front-shared/page";
import { gatewayContext, sessionContext } from "front-shared/server";
import { LinkButton, SubmitButton, TextField } from "front-shared/ui";
import { data, useSearchParams } from "react-router";
import { keepTyped } from "../shell/keep-typed.ts";
import { useSending } from "../shell/use-sending.ts";
import { Heading } from "./heading.tsx";
import { leadOn } from "./next-path.server.ts";
import { Tries } from "./tries.tsx";
import type { Route } from "./+types/sign-in.ts";

export function loader({ context, request }: Route.LoaderArgs) {
  if (context.get(sessionContext)) throw leadOn(request);
  return null;
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData();
  const email = String(form.get("email") ?? "");
  const { response, error } = await context
    .get(gatewayContext)
    .auth.POST("/auth/v1/sessions", { body: { email, password: String(form.get("password") ?? "") } });
  if (error !== undefined) {
    const problem = problemOf(response.status, error);
    return data(
      { email, problem, waits: problem.type.endsWith(":email-not-verified") },
      { status: response.status },
    );
  }
  const headers = new Headers();
  for (const cookie of response.headers.getSetCookie()) headers.append("Set-Cookie", cookie);
  return leadOn(request, headers);
}

export function clientAction(args: Route.ClientActionArgs) {
  return keepTyped(args);
}

export default function SignIn({ actionData }: Route.ComponentProps) {
  const { t } = useTranslation("accounts");
  const [search] = useSearchParams();
  const busy = useSending();
  const problem = useLocalProblem(actionData?.problem);
  return (
    <>
      <Heading title={t("signIn.title")}>{search.has("ended") && t("signIn.ended")}</Heading>
      <PageForm className="flex flex-col gap-4" problem={actionData?.problem}>
        <Tries problem={actionData?.problem} />
        {actionData?.waits && (
          <LinkButton to="/verify-email" size="small" className="self-start">
            {t("signIn.toResend")}
          </LinkButton>
        )}
        <TextField
          label={t("signIn.email")}
          name="email"
          type="email"
          autoComplete="username"
          defaultValue={actionData?.email}
          problem={problem}
          required
          autoFocus={!actionData}
        />
        <TextField
          label={t("signIn.password")}
          name="password"
          type="password"
          autoComplete="current-password"
          problem={problem}
          required
        />
        <SubmitButton pending={busy}>{t("signIn.submit")}</SubmitButton>
        <LinkButton to="/forgot-password" size="small" look="ghost" className="-ml-2.5 self-start">
          {t("signIn.toForgot")}
        </LinkButton>
      </PageForm>
      <p className="text-muted flex flex-wrap items-center gap-2">
        {t("signIn.noAccount")}
        <LinkButton to={`/sign-up?${search}`} size="small">
          {t("signIn.toSignUp")}
        </LinkButton>
      </p>
    </>
  );
}
