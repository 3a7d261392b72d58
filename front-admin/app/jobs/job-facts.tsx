import type { JobsComponents } from "front-shared/api";
import { useTranslation } from "front-shared/i18n";
import { utc } from "front-shared/page";
import { Fact, Facts } from "../lists/facts.tsx";
import { NONE } from "../lists/none.ts";
import { JobState } from "./job-state.tsx";

/** What a job is, and where it stands. */
export function JobFacts({ job }: { job: JobsComponents["schemas"]["JobDetailsView"] }) {
  const { t } = useTranslation("jobs");
  return (
    <Facts>
      <Fact name={t("state")}>
        <JobState {...job} />
      </Fact>
      <Fact name={t("kind")}>
        <span className="font-mono text-sm">{job.kind}</span>
      </Fact>
      <Fact name={t("source")}>{job.source}</Fact>
      <Fact name={t("priority")}>{job.priority}</Fact>
      <Fact name={t("created")}>{utc(job.createdAt)}</Fact>
      <Fact name={t("runAt")}>{utc(job.runAt)}</Fact>
      <Fact name={t("finished")}>{job.finishedAt ? utc(job.finishedAt) : NONE}</Fact>
      <Fact name={t("attempt")}>{job.attempt}</Fact>
      <Fact name={t("workspace")} wide>
        {job.workspaceId ? <span className="font-mono text-sm">{job.workspaceId}</span> : t("noWorkspace")}
      </Fact>
      <Fact name={t("trace")} wide>
        <span className="font-mono text-sm">{job.traceId ?? NONE}</span>
      </Fact>
    </Facts>
  );
}
