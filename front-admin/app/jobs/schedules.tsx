import type { JobsComponents } from "front-shared/api";
import { useTranslation } from "front-shared/i18n";
import { utc } from "front-shared/page";
import { type Column, DataTable } from "../lists/data-table.tsx";
import { NONE } from "../lists/none.ts";

type Scheduled = JobsComponents["schemas"]["Scheduled"];
type CatchUp = "once" | "all" | "skip";

/** What runs again and again. */
export function Schedules({ schedules }: { schedules: readonly Scheduled[] }) {
  const { t } = useTranslation("jobs");
  const columns: Column<Scheduled>[] = [
    { id: "kind", head: t("kind"), cell: ({ kind }) => <span className="font-mono text-sm">{kind}</span> },
    {
      id: "cron",
      head: t("schedules.cron"),
      cell: ({ cron }) => <span className="font-mono text-sm">{cron}</span>,
    },
    { id: "zone", head: t("schedules.zone"), cell: ({ zone }) => zone },
    {
      id: "catchUp",
      head: t("schedules.catchUp"),
      cell: ({ catchUp }) => t(`schedules.catchUps.${catchUp as CatchUp}`),
    },
    { id: "last", head: t("schedules.last"), cell: ({ lastAt }) => (lastAt ? utc(lastAt) : NONE) },
    { id: "next", head: t("schedules.next"), cell: ({ nextAt }) => utc(nextAt) },
  ];
  return (
    <DataTable label={t("schedules.title")} columns={columns} rows={schedules} keyOf={({ kind }) => kind} />
  );
}
