import type { JobsComponents } from "front-shared/api";
import { useTranslation } from "front-shared/i18n";
import { Ago } from "front-shared/page";
import { Link } from "react-router";
import { type Column, DataTable } from "../lists/data-table.tsx";
import { useNow } from "../shell/now.ts";
import { JobProgress } from "./job-progress.tsx";
import { JobState } from "./job-state.tsx";

type Job = JobsComponents["schemas"]["JobView"];

export function JobTable({ jobs }: { jobs: readonly Job[] }) {
  const { t } = useTranslation("jobs");
  const now = useNow();
  const columns: Column<Job>[] = [
    {
      id: "job",
      head: t("job"),
      cell: ({ id, lastError }) => (
        <Link to={`/jobs/${encodeURIComponent(id)}`} className="group block">
          <span className="block font-mono text-sm wrap-anywhere group-hover:underline">{id}</span>
          {lastError && <span className="text-muted line-clamp-1 text-xs">{lastError}</span>}
        </Link>
      ),
    },
    {
      id: "state",
      head: t("state"),
      cell: (job) => (
        <span className="flex flex-col gap-1">
          <JobState {...job} />
          {job.state === "running" && job.progress && <JobProgress progress={job.progress} small />}
        </span>
      ),
    },
    { id: "kind", head: t("kind"), cell: ({ kind }) => <span className="font-mono text-sm">{kind}</span> },
    { id: "source", head: t("source"), cell: ({ source }) => source },
    { id: "attempt", head: t("attempt"), cell: ({ attempt }) => attempt, numeric: true },
    {
      id: "created",
      head: t("created"),
      cell: ({ createdAt }) => <Ago at={createdAt} now={now} />,
      numeric: true,
    },
  ];
  return <DataTable label={t("list.title")} columns={columns} rows={jobs} keyOf={({ id }) => id} />;
}
