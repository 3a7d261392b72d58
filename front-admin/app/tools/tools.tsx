import { createClients, type RegistryComponents } from "front-shared/api";
import { useTranslation } from "front-shared/i18n";
import { gatewayContext, must } from "front-shared/server";
import { EmptyState } from "front-shared/ui";
import { Link } from "react-router";
import { type Column, DataTable } from "../lists/data-table.tsx";
import { More } from "../lists/more.tsx";
import { Health } from "../lists/status.tsx";
import { useMore } from "../lists/use-more.ts";
import { AdminPage } from "../shell/admin-page.tsx";
import { useLocalText } from "./local-text.ts";
import type { Route } from "./+types/tools.ts";

type Tool = RegistryComponents["schemas"]["ToolView"];

export async function loader({ context, url }: Route.LoaderArgs) {
  const cursor = url.searchParams.get("cursor") ?? undefined;
  const { registry } = context.get(gatewayContext);
  return must(await registry.GET("/registry/v1/tools", { params: { query: { cursor } } }));
}

export default function Tools({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation("tools");
  const local = useLocalText();
  const list = useMore(loaderData, (cursor) =>
    createClients("", {}).registry.GET("/registry/v1/tools", { params: { query: { cursor } } }),
  );
  const columns: Column<Tool>[] = [
    {
      id: "tool",
      head: t("tool"),
      cell: ({ id, title }) => (
        <Link to={`/tools/${id}`} className="group flex flex-wrap items-baseline gap-x-2">
          <span className="font-medium group-hover:underline">{local(title)}</span>
          <span className="text-muted font-mono text-xs">{id}</span>
        </Link>
      ),
    },
    { id: "health", head: t("health"), cell: ({ health }) => <Health status={health.status} /> },
    { id: "service", head: t("service"), cell: ({ service }) => service },
    { id: "version", head: t("version"), cell: ({ version }) => version, numeric: true },
  ];
  return (
    <AdminPage title={t("title")} intro={t("intro")}>
      {list.items.length === 0 ? (
        <EmptyState icon="tools" title={t("none")}>
          <p>{t("noneText")}</p>
        </EmptyState>
      ) : (
        <DataTable label={t("title")} columns={columns} rows={list.items} keyOf={({ id }) => id} />
      )}
      <More list={list} />
    </AdminPage>
  );
}
