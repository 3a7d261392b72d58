import { useTranslation } from "front-shared/i18n";
import { Page, Rows } from "front-shared/page";
import { gatewayContext, must, requireSession } from "front-shared/server";
import { Button, EmptyState, Icon, LinkButton, TextField } from "front-shared/ui";
import { Form, Link } from "react-router";
import type { Route } from "./+types/workspaces.ts";
import { MoreLink } from "../shell/more-link.tsx";
import { isRole } from "./roles.ts";

const PAGE = 50;

/** All workspaces of the person, a page at a time, or those whose names hold `q`. */
export async function loader({ context, request }: Route.LoaderArgs) {
  requireSession(context, request);
  const search = new URL(request.url).searchParams;
  const q = (search.get("q") ?? "").slice(0, 100);
  const cursor = search.get("cursor");
  const page = must(
    await context.get(gatewayContext).api.GET("/api/v1/workspaces", {
      params: { query: { limit: PAGE, ...(q && { q }), ...(cursor && { cursor }) } },
    }),
  );
  const workspaces = page.items.map(({ id, name, role }) => ({ id, name, role }));
  return { q, workspaces, nextCursor: page.nextCursor ?? null };
}

export default function Workspaces({ loaderData: { q, workspaces, nextCursor } }: Route.ComponentProps) {
  const { t } = useTranslation("workspaces");
  return (
    <Page
      title={t("all.title")}
      actions={
        <LinkButton to="/workspaces/new" size="small">
          <Icon name="plus" />
          {t("new.title")}
        </LinkButton>
      }
    >
      <Form role="search" className="flex items-end gap-2">
        <TextField
          key={q}
          label={t("all.search")}
          name="q"
          type="search"
          defaultValue={q}
          maxLength={100}
          className="max-w-sm flex-1"
        />
        <Button type="submit">{t("all.submit")}</Button>
      </Form>
      {workspaces.length === 0 ? (
        <EmptyState icon="folder" title={t(q ? "all.nothing" : "all.none")}>
          <LinkButton to={q ? "/workspaces" : "/workspaces/new"}>
            {t(q ? "all.clear" : "new.title")}
          </LinkButton>
        </EmptyState>
      ) : (
        <Rows>
          {workspaces.map(({ id, name, role }) => (
            <li key={id} className="py-0.5">
              <Link
                to={`/w/${id}`}
                prefetch="intent"
                className="hover:bg-hover -mx-2 flex min-h-11 items-center gap-3 rounded-md px-2 py-1.5"
              >
                <Icon name="folder" className="text-muted" />
                <span className="min-w-0 flex-1 truncate font-medium">{name}</span>
                {isRole(role) && <span className="text-muted text-sm">{t(`roles.${role}`)}</span>}
              </Link>
            </li>
          ))}
        </Rows>
      )}
      {nextCursor && <MoreLink search={{ ...(q && { q }), cursor: nextCursor }} className="-mt-4" />}
    </Page>
  );
}
