import type { JobsComponents } from "front-shared/api";
import { useTranslation } from "front-shared/i18n";
import { utc } from "front-shared/page";
import { type Column, DataTable } from "../lists/data-table.tsx";
import { NONE } from "../lists/none.ts";
import { Status, type Tone } from "../lists/status.tsx";

type Attempt = JobsComponents["schemas"]["Attempt"];
type Outcome = NonNullable<Attempt["outcome"]>;

const TONES: Record<Outcome, Tone> = {
  done: "success",
  failed: "danger",
  rejected: "danger",
  postponed: "quiet",
  cancelled: "quiet",
  lost: "warning",
};

/** Each time that somebody tried, the oldest first. */
export function Attempts({ attempts }: { attempts: readonly Attempt[] }) {
  const { t } = useTranslation("jobs");
  if (attempts.length === 0) return <p className="text-muted">{t("attempts.none")}</p>;
  const columns: Column<Attempt>[] = [
    { id: "number", head: t("attempts.number"), cell: ({ number }) => number },
    {
      id: "outcome",
      head: t("attempts.outcome"),
      cell: ({ outcome }) =>
        outcome ? (
          <Status tone={TONES[outcome]}>{t(`outcomes.${outcome}`)}</Status>
        ) : (
          <Status tone="busy">{t("states.running")}</Status>
        ),
    },
    {
      id: "started",
      head: t("attempts.started"),
      cell: ({ startedAt }) => <span className="tabular-nums sm:whitespace-nowrap">{utc(startedAt)}</span>,
    },
    {
      id: "took",
      head: t("attempts.took"),
      cell: ({ startedAt, endedAt }) => (endedAt ? duration(startedAt, endedAt) : NONE),
      numeric: true,
    },
    {
      id: "trace",
      head: t("trace"),
      cell: ({ traceId }) => <span className="font-mono text-xs wrap-anywhere">{traceId ?? NONE}</span>,
    },
    {
      id: "error",
      head: t("attempts.error"),
      cell: ({ error }) => <span className="wrap-anywhere">{error ?? NONE}</span>,
    },
  ];
  return (
    <DataTable
      label={t("attempts.title")}
      columns={columns}
      rows={attempts}
      keyOf={({ number, startedAt }) => `${number} ${startedAt}`}
    />
  );
}

function duration(from: string, to: string): string {
  const millis = Date.parse(to) - Date.parse(from);
  return millis < 1_000 ? `${millis} ms` : `${(millis / 1_000).toFixed(1)} s`;
}
