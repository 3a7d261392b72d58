import type { RegistryComponents } from "front-shared/api";
import { useTranslation } from "front-shared/i18n";
import { Ago, utc } from "front-shared/page";
import { gatewayContext, must } from "front-shared/server";
import { Icon } from "front-shared/ui";
import { Link } from "react-router";
import { type Column, DataTable } from "../lists/data-table.tsx";
import { NONE } from "../lists/none.ts";
import { Health } from "../lists/status.tsx";
import { AdminPage } from "../shell/admin-page.tsx";
import { useNow } from "../shell/now.ts";
import { Dependencies } from "./dependencies.tsx";
import { SERVICES, useServices } from "./use-services.ts";
import type { Route } from "./+types/services.ts";

type Service = RegistryComponents["schemas"]["ServiceView"];

export async function loader({ context }: Route.LoaderArgs) {
  return must(await context.get(gatewayContext).registry.GET("/registry/v1/services", SERVICES));
}

export default function Services({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation("services");
  const { t: admin } = useTranslation("admin");
  const { services, checked, away, changes } = useServices(loaderData.items, useNow());
  const columns: Column<Service>[] = [
    { id: "name", head: t("name"), cell: (service) => <ServiceName {...service} /> },
    { id: "status", head: t("status"), cell: ({ status }) => <Health status={status} /> },
    {
      id: "dependencies",
      head: t("dependencies"),
      cell: ({ dependencies }) => <Dependencies of={dependencies} now={checked} />,
    },
    {
      id: "since",
      head: t("since"),
      cell: ({ since }) => (since ? <Ago at={since} now={checked} /> : NONE),
    },
    { id: "version", head: t("version"), cell: ({ version }) => version ?? NONE },
  ];
  return (
    <AdminPage title={t("title")} intro={t("intro")}>
      <div className="flex flex-col gap-3">
        <p className={`flex items-center gap-2 text-sm ${away ? "text-danger" : "text-muted"}`}>
          {away && <Icon name="alert" />}
          <span>
            {t(away ? "away" : "checked")}{" "}
            <time dateTime={new Date(checked).toISOString()} className="tabular-nums">
              {utc(new Date(checked).toISOString())}
            </time>
          </span>
        </p>
        <DataTable label={t("title")} columns={columns} rows={services} keyOf={({ name }) => name} />
        <p role="status" className="sr-only">
          {changes
            .map(({ name, status }) => t("changed", { name, status: admin(`health.${status}`) }))
            .join(" ")}
        </p>
      </div>
    </AdminPage>
  );
}

/** A service, with the tools that it brings. */
function ServiceName({ name, tools }: Service) {
  return (
    <>
      <span className="font-medium">{name}</span>
      <span className="flex flex-wrap gap-x-2">
        {tools.map((tool) => (
          <Link key={tool} to={`/tools/${tool}`} className="text-muted text-xs hover:underline">
            {tool}
          </Link>
        ))}
      </span>
    </>
  );
}
