import { problemOf } from "front-shared/api";
import { useTranslation } from "front-shared/i18n";
import { CsrfField, Rows, Section, useLocalProblem } from "front-shared/page";
import { gatewayContext, must, requireSession } from "front-shared/server";
import { ProblemBanner, SubmitButton } from "front-shared/ui";
import { data, Form } from "react-router";
import { Confirm } from "../shell/confirm.tsx";
import { useSending } from "../shell/use-sending.ts";
import { MoreLink } from "../shell/more-link.tsx";
import { SessionRow } from "./session-row.tsx";
import type { Route } from "./+types/sessions.ts";

const PAGE = 50;

export async function loader({ context, request }: Route.LoaderArgs) {
  requireSession(context, request);
  const cursor = new URL(request.url).searchParams.get("cursor");
  const sessions = await context
    .get(gatewayContext)
    .auth.GET("/auth/v1/sessions", { params: { query: { limit: PAGE, ...(cursor && { cursor }) } } })
    .then(must);
  return { sessions: sessions.items, nextCursor: sessions.nextCursor ?? null, now: Date.now() };
}

export async function action({ context, request }: Route.ActionArgs) {
  requireSession(context, request);
  const sessionId = (await request.formData()).get("sessionId");
  const { auth } = context.get(gatewayContext);
  const { response, error } =
    sessionId === null
      ? await auth.DELETE("/auth/v1/sessions")
      : await auth.DELETE("/auth/v1/sessions/{sessionId}", {
          params: { path: { sessionId: String(sessionId) } },
        });
  // One that is gone already is what was wanted.
  const problem =
    error === undefined || response.status === 404 ? undefined : problemOf(response.status, error);
  return data({ problem }, { status: problem?.status ?? 200 });
}

/** Where one is signed in, with a way to end each of it. */
export default function Sessions({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("sessions");
  const problem = useLocalProblem(actionData?.problem);
  const { sessions, nextCursor, now } = loaderData;
  return (
    <Section title={t("title")} intro={t("text")}>
      <ProblemBanner problem={problem} />
      <Rows>
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} now={now} />
        ))}
      </Rows>
      {nextCursor && <MoreLink search={{ cursor: nextCursor }} />}
      {sessions.length > 1 && (
        <div>
          <Confirm button={t("endOthers")} title={t("endOthersTitle")} text={t("endOthersText")}>
            <EndOthers />
          </Confirm>
        </div>
      )}
    </Section>
  );
}

function EndOthers() {
  const { t } = useTranslation("sessions");
  const ending = useSending((form) => !form.has("sessionId"));
  return (
    <Form method="post" preventScrollReset>
      <CsrfField />
      <SubmitButton look="danger" pending={ending}>
        {t("endOthers")}
      </SubmitButton>
    </Form>
  );
}
