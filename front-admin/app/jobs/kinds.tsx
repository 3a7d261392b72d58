import type { JobsComponents } from "front-shared/api";
import { useTranslation } from "front-shared/i18n";
import { Ago, CsrfField } from "front-shared/page";
import { SubmitButton } from "front-shared/ui";
import { Form, Link, useNavigation } from "react-router";
import { type Column, DataTable } from "../lists/data-table.tsx";
import { NONE } from "../lists/none.ts";
import { Status } from "../lists/status.tsx";
import { useNow } from "../shell/now.ts";
import { jobsPath } from "./jobs-path.ts";

type Kind = JobsComponents["schemas"]["KindView"];

/** How the kinds of jobs get on. */
export function Kinds({ kinds }: { kinds: readonly Kind[] }) {
  const { t, i18n } = useTranslation("jobs");
  const now = useNow();
  const rate = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 });
  const columns: Column<Kind>[] = [
    {
      id: "kind",
      head: t("kind"),
      cell: ({ kind, paused }) => (
        <span className="flex flex-wrap items-baseline gap-x-3">
          <Link to={jobsPath({ kind })} preventScrollReset className="font-mono text-sm hover:underline">
            {kind}
          </Link>
          {paused && <Status tone="warning">{t("kinds.paused")}</Status>}
        </span>
      ),
    },
    { id: "waiting", head: t("states.waiting"), cell: ({ waiting }) => waiting, numeric: true },
    { id: "retrying", head: t("states.retrying"), cell: ({ retrying }) => retrying, numeric: true },
    { id: "running", head: t("states.running"), cell: ({ running }) => running, numeric: true },
    { id: "dead", head: t("states.dead"), numeric: true, cell: (kind) => <Dead {...kind} /> },
    {
      id: "oldest",
      head: t("kinds.oldest"),
      cell: ({ oldestWaitingSince }) =>
        oldestWaitingSince ? <Ago at={oldestWaitingSince} now={now} /> : NONE,
      numeric: true,
    },
    {
      id: "rate",
      head: t("kinds.rate"),
      cell: ({ donePerMinute }) => rate.format(donePerMinute),
      numeric: true,
    },
    { id: "failed", head: t("kinds.failed"), cell: ({ failedLastHour }) => failedLastHour, numeric: true },
    { id: "pause", head: t("kinds.actions"), numeric: true, cell: (kind) => <Pause {...kind} /> },
  ];
  return <DataTable label={t("kinds.title")} columns={columns} rows={kinds} keyOf={({ kind }) => kind} />;
}

function Dead({ kind, dead }: Kind) {
  const { t } = useTranslation("jobs");
  return dead === 0 ? (
    dead
  ) : (
    <Link
      to={jobsPath({ kind, state: "dead" })}
      preventScrollReset
      aria-label={t("kinds.dead", { count: dead, kind })}
      className="hover:underline"
    >
      <Status tone="danger">{dead}</Status>
    </Link>
  );
}

function Pause({ kind, paused }: Kind) {
  const { t } = useTranslation("jobs");
  const sent = useNavigation().formData;
  return (
    <Form method="post" preventScrollReset>
      <CsrfField />
      <input type="hidden" name="kind" value={kind} />
      <SubmitButton
        name="intent"
        value={paused ? "resume" : "pause"}
        look="secondary"
        size="small"
        aria-label={t(paused ? "kinds.resumeOne" : "kinds.pauseOne", { kind })}
        pending={sent?.get("kind") === kind && sent.get("intent") !== "retry-all"}
      >
        {t(paused ? "kinds.resume" : "kinds.pause")}
      </SubmitButton>
    </Form>
  );
}
