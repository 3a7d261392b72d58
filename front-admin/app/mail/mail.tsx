import { createClients, type JobsComponents, problemOf } from "front-shared/api";
import { useTranslation } from "front-shared/i18n";
import { Ago, CsrfField, Section } from "front-shared/page";
import { gatewayContext, must } from "front-shared/server";
import { EmptyState, ProblemBanner, SubmitButton } from "front-shared/ui";
import { data, Form, redirect, useNavigation } from "react-router";
import { type Column, DataTable } from "../lists/data-table.tsx";
import { More } from "../lists/more.tsx";
import { useMore } from "../lists/use-more.ts";
import { AdminPage } from "../shell/admin-page.tsx";
import { useNow } from "../shell/now.ts";
import type { Route } from "./+types/mail.ts";

type Refusal = JobsComponents["schemas"]["Refusal"];

export async function loader({ context, url }: Route.LoaderArgs) {
  const cursor = url.searchParams.get("cursor") ?? undefined;
  const { jobs } = context.get(gatewayContext);
  return must(await jobs.GET("/mail/v1/refusals", { params: { query: { cursor } } }));
}

/** Takes an address from the list. */
export async function action({ context, request }: Route.ActionArgs) {
  const { jobs } = context.get(gatewayContext);
  const address = String((await request.formData()).get("address") ?? "");
  const { response, error } = await jobs.POST("/mail/v1/refusals/forget", { body: { address } });
  if (!response.ok) {
    return data({ problem: problemOf(response.status, error) }, { status: response.status });
  }
  return redirect("/mail");
}

export default function Mail({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("mail");
  const list = useMore(loaderData, (cursor) =>
    createClients("", {}).jobs.GET("/mail/v1/refusals", { params: { query: { cursor } } }),
  );
  return (
    <AdminPage title={t("title")} intro={t("intro")}>
      <ProblemBanner problem={actionData?.problem} />
      <Section title={t("refused")} intro={t("refusedText")}>
        {list.items.length > 0 ? (
          <RefusalTable refusals={list.items} />
        ) : (
          <EmptyState icon="mail" title={t("none")}>
            <p>{t("noneText")}</p>
          </EmptyState>
        )}
        <More list={list} />
      </Section>
    </AdminPage>
  );
}

function RefusalTable({ refusals }: { refusals: readonly Refusal[] }) {
  const { t } = useTranslation("mail");
  const now = useNow();
  const columns: Column<Refusal>[] = [
    {
      id: "address",
      head: t("address"),
      cell: ({ address }) => <span className="wrap-anywhere">{address}</span>,
    },
    { id: "reply", head: t("reply"), cell: ({ reply }) => <span className="wrap-anywhere">{reply}</span> },
    {
      id: "template",
      head: t("template"),
      cell: ({ template }) => <span className="font-mono text-sm">{template}</span>,
    },
    { id: "count", head: t("count"), cell: ({ count }) => count, numeric: true },
    { id: "last", head: t("last"), cell: ({ lastAt }) => <Ago at={lastAt} now={now} />, numeric: true },
    { id: "forget", head: t("forget"), cell: (refusal) => <Forget {...refusal} />, numeric: true },
  ];
  return (
    <DataTable label={t("refused")} columns={columns} rows={refusals} keyOf={({ address }) => address} />
  );
}

function Forget({ address }: Refusal) {
  const { t } = useTranslation("mail");
  const sent = useNavigation().formData?.get("address");
  return (
    <Form method="post" preventScrollReset>
      <CsrfField />
      <input type="hidden" name="address" value={address} />
      <SubmitButton
        look="secondary"
        size="small"
        aria-label={t("forgetOne", { address })}
        pending={sent === address}
      >
        {t("forget")}
      </SubmitButton>
    </Form>
  );
}
