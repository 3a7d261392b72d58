import { useTranslation } from "front-shared/i18n";
import { Section } from "front-shared/page";
import { DataTable } from "../lists/data-table.tsx";
import type { Contract } from "./tool.tsx";

type Route = NonNullable<Contract["routes"]>[number];

/** The addresses that a tool answers, and who may call them. */
export function Routes({ routes }: { routes: readonly Route[] }) {
  const { t } = useTranslation("tools");
  return (
    <Section title={t("parts.routes.title")} intro={t("parts.routes.intro")}>
      <DataTable
        label={t("parts.routes.title")}
        rows={routes}
        keyOf={({ method, path }) => `${method} ${path}`}
        columns={[
          {
            id: "path",
            head: t("path"),
            cell: ({ method, path }) => (
              <code className="flex gap-2 font-mono text-sm">
                <span className="text-muted w-14 shrink-0">{method}</span>
                <span className="wrap-anywhere">{path}</span>
              </code>
            ),
          },
          {
            id: "who",
            head: t("who"),
            cell: ({ permission, public: everybody, authenticated }) =>
              permission ? (
                <code className="font-mono text-sm wrap-anywhere">{permission}</code>
              ) : (
                t(everybody ? "whoMay.public" : authenticated ? "whoMay.authenticated" : "whoMay.internal")
              ),
          },
        ]}
      />
    </Section>
  );
}
