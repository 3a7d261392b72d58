import { useTranslation } from "front-shared/i18n";
import { Section } from "front-shared/page";
import { gatewayContext } from "front-shared/server";
import { type HealthStatus, Status, type Tone } from "../lists/status.tsx";
import { AdminPage } from "../shell/admin-page.tsx";
import { useRefresh } from "../shell/use-refresh.ts";
import { Concerns } from "./concerns.tsx";
import { ifThere } from "./if-there.server.ts";
import { Stat, type StatProps } from "./stat.tsx";
import type { Route } from "./+types/overview.ts";

const MOST = 100;

export async function loader({ context }: Route.LoaderArgs) {
  const { auth, jobs, registry } = context.get(gatewayContext);
  const all = { params: { query: { limit: MOST } } };
  const [services, tools, kinds, people] = await Promise.all([
    ifThere(registry.GET("/registry/v1/services", all)),
    ifThere(registry.GET("/registry/v1/tools", all)),
    ifThere(jobs.GET("/jobs/v1/kinds")),
    ifThere(auth.GET("/auth/v1/people", all)),
  ]);
  return {
    services: services?.items.map(({ name, status, since }) => ({ name, status, since })),
    tools: tools?.items.map(({ id, title, service, health }) => ({
      id,
      title,
      service,
      status: health.status,
    })),
    kinds: kinds?.items,
    people: people && { count: people.items.length, more: Boolean(people.nextCursor) },
  };
}

export default function Overview({ loaderData: { services, tools, kinds, people } }: Route.ComponentProps) {
  const { t } = useTranslation("overview");
  useRefresh();
  const down = services?.filter(({ status }) => status !== "UP") ?? [];
  const unwell = tools?.filter(({ status }) => status !== "UP") ?? [];
  const failing = kinds?.filter(({ dead }) => dead > 0) ?? [];
  const dead = failing.reduce((sum, kind) => sum + kind.dead, 0);
  const stats: StatProps[] = [
    {
      id: "services",
      to: "/services",
      value: services && services.length - down.length,
      of: services?.length,
      tone: toneOf(down),
      note: t("services.note", { count: down.length }),
    },
    {
      id: "tools",
      to: "/tools",
      value: tools && tools.length - unwell.length,
      of: tools?.length,
      tone: toneOf(unwell),
      note: t("tools.note", { count: unwell.length }),
    },
    {
      id: "jobs",
      to: "/jobs?state=dead",
      value: kinds && dead,
      tone: dead === 0 ? "success" : "danger",
      note: t("jobs.note", { count: dead }),
      aside: t("jobs.waiting", { count: kinds?.reduce((sum, { waiting }) => sum + waiting, 0) ?? 0 }),
    },
    { id: "people", to: "/people", value: people?.count, atLeast: people?.more },
  ];
  const complete = services && tools && kinds;
  return (
    <AdminPage title={t("title")} intro={t("intro")}>
      <ul className="border-line divide-line -mx-4 grid divide-y border-y sm:grid-cols-2 sm:divide-y-0 xl:grid-cols-4">
        {stats.map((stat) => (
          <Stat key={stat.id} {...stat} />
        ))}
      </ul>
      <Section title={t("concerns.title")}>
        <Concerns services={down} tools={unwell} kinds={failing} />
        {complete && down.length + unwell.length + failing.length === 0 && (
          <p>
            <Status tone="success">{t("concerns.none")}</Status>
          </p>
        )}
        {!complete && <p className="text-muted">{t("concerns.incomplete")}</p>}
      </Section>
    </AdminPage>
  );
}

function toneOf(unwell: readonly { status: HealthStatus }[]): Tone {
  if (unwell.length === 0) return "success";
  return unwell.some(({ status }) => status === "DOWN") ? "danger" : "warning";
}
