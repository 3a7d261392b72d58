import { useTranslation } from "front-shared/i18n";
import { Page, Section } from "front-shared/page";
import { gatewayContext, must, requireSession } from "front-shared/server";
import { EmptyState, Icon, LinkButton } from "front-shared/ui";
import { Link } from "react-router";
import { useShellData } from "../shell/shell-data.ts";
import { type ToolLink, useToolLinks } from "../shell/tool-links.ts";
import { WorkspaceForm } from "../workspaces/workspace-form.tsx";
import { WorkspaceCard } from "../workspaces/workspace-card.tsx";
import type { Route } from "./+types/dashboard.ts";

/** More than this many workspaces nobody overlooks; a page of their own has them all. */
const SHOWN = 12;
const PROJECTS = 6;

export async function loader({ context, request }: Route.LoaderArgs) {
  requireSession(context, request);
  const { api } = context.get(gatewayContext);
  const { items, nextCursor } = must(
    await api.GET("/api/v1/workspaces", { params: { query: { limit: SHOWN } } }),
  );
  const workspaces = await Promise.all(
    items.map(async ({ id, name, role, permissions }) => {
      const page = await api
        .GET("/api/v1/workspaces/{workspaceId}/projects", {
          params: { path: { workspaceId: id }, query: { limit: PROJECTS } },
        })
        .then(must);
      return {
        id,
        name,
        role,
        permissions,
        projects: page.items.map((one) => ({ id: one.id, name: one.name })),
      };
    }),
  );
  return { workspaces, more: Boolean(nextCursor) };
}

export default function Dashboard({ loaderData: { workspaces, more } }: Route.ComponentProps) {
  const { t } = useTranslation("workspaces");
  const shell = useShellData();
  const { tools } = useToolLinks(shell?.menu ?? []);
  if (workspaces.length === 0) {
    return (
      <Page title={t("dashboard.welcome", { name: shell?.person.name ?? "" })}>
        <EmptyState icon="folder" title={t("empty.title")}>
          <p>{t("empty.text")}</p>
          <WorkspaceForm />
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page
      title={t("dashboard.title")}
      actions={
        <LinkButton to="/workspaces/new" size="small">
          <Icon name="plus" />
          {t("new.title")}
        </LinkButton>
      }
    >
      {tools.length > 0 && (
        <Section title={t("dashboard.tools")}>
          <ul className="grid grid-cols-2 gap-2 sm:grid-cols-3">
            {tools.map((tool) => (
              <Tile key={tool.id} tool={tool} />
            ))}
          </ul>
        </Section>
      )}
      {workspaces.map((workspace) => (
        <WorkspaceCard key={workspace.id} workspace={workspace} />
      ))}
      {more && (
        <LinkButton to="/workspaces" className="self-start">
          {t("all.title")}
        </LinkButton>
      )}
    </Page>
  );
}

function Tile({ tool: { title, icon, to, outside } }: { tool: ToolLink }) {
  const style = "border-line hover:bg-hover flex h-12 items-center gap-3 rounded-md border px-3 font-medium";
  const content = (
    <>
      <Icon name={icon} className="text-accent" />
      <span className="min-w-0 truncate">{title}</span>
    </>
  );
  return (
    <li>
      {outside ? (
        <a href={to} className={style}>
          {content}
        </a>
      ) : (
        <Link to={to} className={style}>
          {content}
        </Link>
      )}
    </li>
  );
}
