import { createClients, problemOf } from "front-shared/api";
import { useTranslation } from "front-shared/i18n";
import { Section } from "front-shared/page";
import { gatewayContext, must } from "front-shared/server";
import { EmptyState, LinkButton, ProblemBanner } from "front-shared/ui";
import { data, redirect } from "react-router";
import { More } from "../lists/more.tsx";
import { useMore } from "../lists/use-more.ts";
import { AdminPage } from "../shell/admin-page.tsx";
import { useRefresh } from "../shell/use-refresh.ts";
import { Filters } from "./filters.tsx";
import { FindJob } from "./find-job.tsx";
import { JobTable } from "./job-table.tsx";
import { STATES } from "./job-state.tsx";
import { jobsPath } from "./jobs-path.ts";
import { Kinds } from "./kinds.tsx";
import { RetryAll } from "./retry-all.tsx";
import { Schedules } from "./schedules.tsx";
import type { Route } from "./+types/jobs.ts";

export async function loader({ context, url }: Route.LoaderArgs) {
  const state = STATES.find((one) => one === url.searchParams.get("state"));
  const kind = url.searchParams.get("kind") || undefined;
  const text = url.searchParams.get("text")?.trim() || undefined;
  const cursor = url.searchParams.get("cursor") ?? undefined;
  const { jobs } = context.get(gatewayContext);
  const [kinds, schedules, page] = await Promise.all([
    jobs.GET("/jobs/v1/kinds").then(must),
    jobs.GET("/jobs/v1/schedules").then(must),
    jobs.GET("/jobs/v1/jobs", { params: { query: { state, kind, text, cursor } } }).then(must),
  ]);
  return { kinds: kinds.items, schedules: schedules.items, page, state, kind, text };
}

/** Pauses or resumes a kind, or lets dead jobs run again. */
export async function action({ context, request, url }: Route.ActionArgs) {
  const { jobs } = context.get(gatewayContext);
  const form = await request.formData();
  const kind = String(form.get("kind") ?? "");
  const intent = form.get("intent");
  const { response, error } =
    intent === "retry-all"
      ? await jobs.POST("/jobs/v1/dead-letters/retry", { params: { query: { kind: kind || undefined } } })
      : await jobs.POST(`/jobs/v1/kinds/{kind}/${intent === "resume" ? "resume" : "pause"}`, {
          params: { path: { kind } },
        });
  if (!response.ok) {
    return data({ problem: problemOf(response.status, error) }, { status: response.status });
  }
  return redirect(intent === "retry-all" ? jobsPath({ kind }) : `/jobs${url.search}`);
}

export default function Jobs({ loaderData, actionData }: Route.ComponentProps) {
  const { kinds, schedules, page, state, kind, text } = loaderData;
  const { t } = useTranslation("jobs");
  const list = useMore(page, (cursor) =>
    createClients("", {}).jobs.GET("/jobs/v1/jobs", { params: { query: { state, kind, text, cursor } } }),
  );
  const narrowed = state !== undefined || kind !== undefined || text !== undefined;
  useRefresh(list.items.length === page.items.length);
  return (
    <AdminPage title={t("title")} intro={t("intro")}>
      <ProblemBanner problem={actionData?.problem} />
      {kinds.length > 0 && (
        <Section title={t("kinds.title")}>
          <Kinds kinds={kinds} />
        </Section>
      )}
      <Section title={t("list.title")}>
        <div className="flex flex-wrap items-center justify-between gap-3">
          <Filters state={state} kind={kind} text={text} />
          <FindJob state={state} kind={kind} text={text} />
        </div>
        {state === "dead" && list.items.length > 0 && <RetryAll kind={kind} />}
        {list.items.length > 0 ? (
          <JobTable jobs={list.items} />
        ) : (
          <EmptyState icon="history" title={t("list.none")}>
            <p>{t(narrowed ? "list.noneLikeThat" : "list.noneText")}</p>
            {narrowed && <LinkButton to="/jobs">{t("filters.everything")}</LinkButton>}
          </EmptyState>
        )}
        <More list={list} />
      </Section>
      {schedules.length > 0 && (
        <Section title={t("schedules.title")} intro={t("schedules.intro")}>
          <Schedules schedules={schedules} />
        </Section>
      )}
    </AdminPage>
  );
}
