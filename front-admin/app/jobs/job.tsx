import { problemOf } from "front-shared/api";
import { useTranslation } from "front-shared/i18n";
import { Section } from "front-shared/page";
import { gatewayContext, must } from "front-shared/server";
import { data, redirect } from "react-router";
import { Code } from "../lists/code.tsx";
import { AdminPage } from "../shell/admin-page.tsx";
import { useRefresh } from "../shell/use-refresh.ts";
import { Attempts } from "./attempts.tsx";
import { JobActions } from "./job-actions.tsx";
import { JobFacts } from "./job-facts.tsx";
import { JobProgress } from "./job-progress.tsx";
import type { Route } from "./+types/job.ts";

const WHILE_RUNNING = 2_000;

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { jobs } = context.get(gatewayContext);
  const job = must(await jobs.GET("/jobs/v1/jobs/{jobId}", { params: { path: params } }));
  return { job, done: url.searchParams.get("done") };
}

/** Lets a dead job run again, or ends one that is not over. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const { jobs } = context.get(gatewayContext);
  const intent = (await request.formData()).get("intent") === "cancel" ? "cancel" : "retry";
  const { response, error } = await jobs.POST(`/jobs/v1/jobs/{jobId}/${intent}`, {
    params: { path: params },
  });
  if (!response.ok) {
    return data({ problem: problemOf(response.status, error) }, { status: response.status });
  }
  return redirect(`/jobs/${encodeURIComponent(params.jobId)}?done=${intent}`);
}

export default function Job({ loaderData: { job, done }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("jobs");
  useRefresh(
    job.state === "waiting" || job.state === "running",
    job.state === "running" ? WHILE_RUNNING : undefined,
  );
  return (
    <AdminPage title={job.id} up={{ to: "/jobs", name: t("title") }}>
      <JobFacts job={job} />
      {job.progress && (job.state === "running" || job.state === "done") && (
        <Section title={t("progress.title")}>
          <JobProgress progress={job.progress} />
        </Section>
      )}
      <JobActions job={job} done={done} problem={actionData?.problem} />
      {job.lastError && (
        <Section title={t("lastError")}>
          <Code label={t("lastError")}>{job.lastError}</Code>
        </Section>
      )}
      <Section title={t("attempts.title")}>
        <Attempts attempts={job.attempts} />
      </Section>
      <Section title={t("payload.title")} intro={t("payload.intro")}>
        <Code label={t("payload.title")}>{JSON.stringify(job.payload, null, 2)}</Code>
      </Section>
      {job.result != null && (
        <Section title={t("result")}>
          <Code label={t("result")}>{JSON.stringify(job.result, null, 2)}</Code>
        </Section>
      )}
    </AdminPage>
  );
}
