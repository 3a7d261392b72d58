import type { ContractComponents } from "front-shared/api";
import { useTranslation } from "front-shared/i18n";
import { Ago } from "front-shared/page";
import { gatewayContext, must } from "front-shared/server";
import { Fact, Facts } from "../lists/facts.tsx";
import { Health } from "../lists/status.tsx";
import { AdminPage } from "../shell/admin-page.tsx";
import { useNow } from "../shell/now.ts";
import { ContractView } from "./contract.tsx";
import { useLocalText } from "./local-text.ts";
import type { Route } from "./+types/tool.ts";

export type Contract = ContractComponents["schemas"]["contract"];

export async function loader({ context, params }: Route.LoaderArgs) {
  const { registry } = context.get(gatewayContext);
  const tool = must(await registry.GET("/registry/v1/tools/{toolId}", { params: { path: params } }));
  // The registry publishes a schema of its own for contracts, which its API document only points to.
  return { ...tool, contract: tool.contract as unknown as Contract };
}

export default function Tool({ loaderData: tool }: Route.ComponentProps) {
  const { t } = useTranslation("tools");
  const local = useLocalText();
  const now = useNow();
  const { contract } = tool;
  return (
    <AdminPage
      title={local(contract.title)}
      up={{ to: "/tools", name: t("title") }}
      intro={local(contract.summary)}
    >
      <Facts>
        <Fact name={t("health")}>
          <Health status={tool.health.status} />
          {tool.health.checkedAt && (
            <span className="text-muted ml-2 text-xs">
              <Ago at={tool.health.checkedAt} now={now} />
            </span>
          )}
        </Fact>
        <Fact name={t("id")}>
          <code className="font-mono text-sm">{tool.id}</code>
        </Fact>
        <Fact name={t("service")}>{tool.service}</Fact>
        <Fact name={t("versions")}>
          {tool.versions.map((version) => (
            <span
              key={version}
              className={`mr-2 whitespace-nowrap ${version === tool.version ? "font-medium" : "text-muted"}`}
            >
              {version}
              {version === tool.version && tool.versions.length > 1 && ` (${t("inForce")})`}
            </span>
          ))}
        </Fact>
        {contract.requires && (
          <Fact name={t("requires")}>
            {contract.requires.map(({ tool, version }) => `${tool} ${version}`).join(", ")}
          </Fact>
        )}
        {contract.menu && (
          <Fact name={t("menu")}>
            {local(contract.menu.title)}{" "}
            <code className="text-muted font-mono text-sm">{contract.menu.path}</code>
          </Fact>
        )}
      </Facts>
      <ContractView contract={contract} />
    </AdminPage>
  );
}
