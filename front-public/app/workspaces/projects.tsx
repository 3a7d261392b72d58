import { problemOf } from "front-shared/api";
import { useTranslation } from "front-shared/i18n";
import { Page, Rows } from "front-shared/page";
import { gatewayContext, must, requireSession } from "front-shared/server";
import { EmptyState, Icon, LinkButton } from "front-shared/ui";
import { data, Link, redirect, useSearchParams } from "react-router";
import { keepTyped } from "../shell/keep-typed.ts";
import { MoreLink } from "../shell/more-link.tsx";
import { ProjectForm } from "./project-form.tsx";
import { isRole, may } from "./roles.ts";
import { useWorkspaceData } from "./workspace-data.ts";
import type { Route } from "./+types/projects.ts";

const PAGE = 50;

/** The workspace itself brings its first projects; with a `cursor`, those behind it are the page. */
export async function loader({ context, request, params }: Route.LoaderArgs) {
  requireSession(context, request);
  const cursor = new URL(request.url).searchParams.get("cursor");
  const key = crypto.randomUUID();
  if (!cursor) return { key, later: null };
  const { items, nextCursor } = must(
    await context.get(gatewayContext).api.GET("/api/v1/workspaces/{workspaceId}/projects", {
      params: { path: params, query: { limit: PAGE, cursor } },
    }),
  );
  const projects = items.map(({ id, name, description }) => ({ id, name, description }));
  return { key, later: { projects, more: nextCursor ?? null } };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  requireSession(context, request);
  const form = await request.formData();
  const name = String(form.get("name") ?? "");
  const description = String(form.get("description") ?? "");
  const key = String(form.get("key") ?? "");
  const {
    data: made,
    response,
    error,
  } = await context.get(gatewayContext).api.POST("/api/v1/workspaces/{workspaceId}/projects", {
    params: { path: params },
    headers: key ? { "Idempotency-Key": key } : {},
    body: { name, description },
  });
  if (!made) {
    return data(
      { name, description, problem: problemOf(response.status, error) },
      { status: response.status },
    );
  }
  return redirect(`/w/${params.workspaceId}/p/${made.id}`);
}

export function clientAction(args: Route.ClientActionArgs) {
  return keepTyped(args);
}

export default function Projects({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("workspaces");
  const here = useWorkspaceData();
  const [search] = useSearchParams();
  if (!here) return null;
  const { workspace } = here;
  const projects = loaderData.later?.projects ?? here.projects;
  const more = loaderData.later ? loaderData.later.more : here.moreProjects;
  const mayCreate = may(workspace.permissions, "project:create");
  const creating = mayCreate && (search.has("new") || actionData !== undefined);
  return (
    <Page
      title={workspace.name}
      intro={isRole(workspace.role) && t(`roles.${workspace.role}`)}
      actions={
        mayCreate &&
        !creating &&
        projects.length > 0 && (
          <LinkButton to="?new" size="small" look="primary">
            <Icon name="plus" />
            {t("projects.new")}
          </LinkButton>
        )
      }
    >
      {creating && <ProjectForm idempotencyKey={loaderData.key} {...actionData} />}
      {projects.length === 0 && !creating && (
        <EmptyState icon="board" title={t("projects.emptyTitle")}>
          <p>{t(mayCreate ? "projects.emptyText" : "projects.emptyWait")}</p>
          {mayCreate && (
            <LinkButton to="?new" look="primary">
              <Icon name="plus" />
              {t("projects.new")}
            </LinkButton>
          )}
        </EmptyState>
      )}
      {projects.length > 0 && (
        <section className="flex flex-col gap-3">
          <h2 className="text-lg font-semibold">{t("projects.title")}</h2>
          <Rows>
            {projects.map(({ id, name, description }) => (
              <li key={id} className="py-0.5">
                <Link
                  to={`p/${id}`}
                  prefetch="intent"
                  className="hover:bg-hover -mx-2 flex min-h-12 items-center gap-3 rounded-md px-2 py-1.5"
                >
                  <Icon name="board" className="text-muted" />
                  <span className="min-w-0 flex-1">
                    <span className="block truncate font-medium">{name}</span>
                    {description && <span className="text-muted block truncate text-sm">{description}</span>}
                  </span>
                  <Icon name="chevronRight" className="text-muted" />
                </Link>
              </li>
            ))}
          </Rows>
          {more && <MoreLink search={{ cursor: more }} />}
        </section>
      )}
    </Page>
  );
}
