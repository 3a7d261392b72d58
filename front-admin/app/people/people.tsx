import { type AuthComponents, createClients } from "front-shared/api";
import { useTranslation } from "front-shared/i18n";
import { Ago } from "front-shared/page";
import { gatewayContext, must } from "front-shared/server";
import { Avatar, EmptyState, LinkButton, SubmitButton, TextField } from "front-shared/ui";
import { Form } from "react-router";
import { type Column, DataTable } from "../lists/data-table.tsx";
import { More } from "../lists/more.tsx";
import { NONE } from "../lists/none.ts";
import { Status } from "../lists/status.tsx";
import { useMore } from "../lists/use-more.ts";
import { AdminPage } from "../shell/admin-page.tsx";
import { useNow } from "../shell/now.ts";
import type { Route } from "./+types/people.ts";

type Person = AuthComponents["schemas"]["PersonView"];

const LONGEST_SEARCH = 100;

export async function loader({ context, url }: Route.LoaderArgs) {
  const q = url.searchParams.get("q")?.trim().slice(0, LONGEST_SEARCH) || undefined;
  const cursor = url.searchParams.get("cursor") ?? undefined;
  const { auth } = context.get(gatewayContext);
  const page = must(await auth.GET("/auth/v1/people", { params: { query: { q, cursor } } }));
  return { q, page };
}

export default function People({ loaderData: { q, page } }: Route.ComponentProps) {
  const { t } = useTranslation("people");
  const list = useMore(page, (cursor) =>
    createClients("", {}).auth.GET("/auth/v1/people", { params: { query: { q, cursor } } }),
  );
  return (
    <AdminPage title={t("title")} intro={t("intro")}>
      <Form role="search" className="flex max-w-md gap-2">
        <TextField
          key={q}
          label={t("search")}
          hideLabel
          name="q"
          type="search"
          maxLength={LONGEST_SEARCH}
          placeholder={t("search")}
          defaultValue={q}
          className="min-w-0 flex-1"
        />
        <SubmitButton look="secondary">{t("find")}</SubmitButton>
      </Form>
      {list.items.length === 0 ? (
        <EmptyState icon="people" title={t("nobody")}>
          <p>{t("nobodyText")}</p>
          <LinkButton to="/people">{t("everybody")}</LinkButton>
        </EmptyState>
      ) : (
        <PeopleTable people={list.items} />
      )}
      <More list={list} />
    </AdminPage>
  );
}

function PeopleTable({ people }: { people: readonly Person[] }) {
  const { t, i18n } = useTranslation("people");
  const now = useNow();
  const columns: Column<Person>[] = [
    {
      id: "person",
      head: t("person"),
      cell: ({ id, name, email }) => (
        <span className="flex items-center gap-3">
          <Avatar name={name} id={id} />
          <span className="min-w-0 wrap-anywhere">
            <span className="block font-medium">{name}</span>
            <span className="text-muted block text-sm">{email}</span>
          </span>
        </span>
      ),
    },
    {
      id: "state",
      head: t("state"),
      cell: ({ state }) => (
        <Status tone={state === "active" ? "success" : "quiet"}>{t(`states.${state}`)}</Status>
      ),
    },
    {
      id: "verified",
      head: t("verified"),
      cell: ({ verified }) => t(verified ? "yes" : "no"),
    },
    {
      id: "roles",
      head: t("roles"),
      cell: ({ platformRoles }) =>
        platformRoles.length > 0
          ? platformRoles
              .map((role) =>
                i18n.exists(`people:role.${role}`) ? t(`role.${role as "platform_admin"}`) : role,
              )
              .join(", ")
          : NONE,
    },
    { id: "joined", head: t("joined"), cell: ({ createdAt }) => <Ago at={createdAt} now={now} /> },
    {
      id: "seen",
      head: t("seen"),
      cell: ({ lastSeenAt }) => (lastSeenAt ? <Ago at={lastSeenAt} now={now} /> : t("never")),
    },
  ];
  return <DataTable label={t("title")} columns={columns} rows={people} keyOf={({ id }) => id} />;
}
