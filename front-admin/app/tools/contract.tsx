import { useTranslation } from "front-shared/i18n";
import { Section } from "front-shared/page";
import { type Column, DataTable } from "../lists/data-table.tsx";
import { NONE } from "../lists/none.ts";
import { useLocalText } from "./local-text.ts";
import { Permissions } from "./permissions.tsx";
import { Routes } from "./routes.tsx";
import type { Contract } from "./tool.tsx";

type Part = "events" | "topics" | "jobs" | "sends" | "mails" | "notifications" | "problems";

/** What a tool declares, part by part; parts that it has not are left out. */
export function ContractView({ contract }: { contract: Contract }) {
  const { t } = useTranslation("tools");
  const local = useLocalText();
  const sends = contract.sends?.map((kind) => ({ kind }));
  return (
    <>
      {contract.routes && <Routes routes={contract.routes} />}
      {contract.permissions && <Permissions permissions={contract.permissions} />}
      <PartTable
        part="events"
        rows={contract.events}
        columns={[
          { id: "type", head: t("type"), cell: ({ type }) => <Name>{type}</Name> },
          { id: "version", head: t("version"), cell: ({ version }) => version, numeric: true },
          { id: "topic", head: t("topic"), cell: ({ topic }) => <Name>{topic}</Name> },
          { id: "data", head: t("data"), cell: ({ schema }) => <Name>{fields(schema)}</Name> },
        ]}
      />
      <PartTable
        part="topics"
        rows={contract.topics}
        columns={[
          { id: "kind", head: t("topic"), cell: ({ kind }) => <Name>{kind}</Name> },
          { id: "subscribe", head: t("subscribe"), cell: ({ subscribe }) => <Name>{subscribe}</Name> },
        ]}
      />
      <PartTable
        part="jobs"
        rows={contract.jobs}
        columns={[
          { id: "kind", head: t("kind"), cell: ({ kind }) => <Name>{kind}</Name> },
          {
            id: "schedule",
            head: t("schedule"),
            cell: ({ schedule }) =>
              schedule ? <Name>{`${schedule.cron} (${schedule.zone ?? "UTC"})`}</Name> : NONE,
          },
          { id: "attempts", head: t("attempts"), cell: ({ attempts }) => attempts, numeric: true },
        ]}
      />
      <PartTable
        part="sends"
        rows={sends}
        columns={[{ id: "kind", head: t("kind"), cell: ({ kind }) => <Name>{kind}</Name> }]}
      />
      <PartTable
        part="mails"
        rows={contract.mails}
        columns={[
          { id: "title", head: t("mail"), cell: ({ title }) => local(title) },
          { id: "template", head: t("template"), cell: ({ template }) => <Name>{template}</Name> },
        ]}
      />
      <PartTable
        part="notifications"
        rows={contract.notifications}
        columns={[
          { id: "title", head: t("notification"), cell: ({ title }) => local(title) },
          { id: "id", head: t("id"), cell: ({ id }) => <Name>{id}</Name> },
          { id: "event", head: t("onEvent"), cell: ({ event }) => <Name>{event}</Name> },
        ]}
      />
      <PartTable
        part="problems"
        rows={contract.problems}
        columns={[
          { id: "slug", head: t("id"), cell: ({ slug }) => <Name>{slug}</Name> },
          { id: "title", head: t("meaning"), cell: ({ title }) => title },
          { id: "status", head: t("httpStatus"), cell: ({ status }) => status, numeric: true },
        ]}
      />
    </>
  );
}

interface PartTableProps<Row> {
  part: Part;
  rows: readonly Row[] | undefined;
  columns: readonly Column<Row>[];
}

function PartTable<Row>({ part, rows, columns }: PartTableProps<Row>) {
  const { t } = useTranslation("tools");
  if (!rows || rows.length === 0) return null;
  const title = t(`parts.${part}.title`);
  return (
    <Section title={title} intro={t(`parts.${part}.intro`)}>
      <DataTable label={title} columns={columns} rows={rows} keyOf={(row) => JSON.stringify(row)} />
    </Section>
  );
}

function Name({ children }: { children: string }) {
  return <code className="font-mono text-sm wrap-anywhere">{children}</code>;
}

/** The names in an event's data; with a question mark those that may be missing. */
function fields(schema: object): string {
  const { properties = {}, required = [] } = schema as { properties?: object; required?: string[] };
  return Object.keys(properties)
    .map((name) => (required.includes(name) ? name : `${name}?`))
    .join(", ");
}
