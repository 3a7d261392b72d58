import type { RegistryComponents } from "front-shared/api";
import { useTranslation } from "front-shared/i18n";
import { Ago } from "front-shared/page";
import { Status } from "../lists/status.tsx";

type Dependency = RegistryComponents["schemas"]["ServiceView"]["dependencies"][number];

/** What a service needs, and what it can do without for a while. */
export function Dependencies({ of, now }: { of: readonly Dependency[]; now: number }) {
  const { t } = useTranslation("services");
  const { t: admin } = useTranslation("admin");
  if (of.length === 0) return <span className="text-muted">{t("noDependencies")}</span>;
  return (
    <ul className="flex flex-col gap-0.5">
      {of.map(({ name, status, required, since }) => (
        <li key={name} className="flex flex-wrap items-baseline gap-x-2">
          <Status tone={status === "UP" ? "success" : required ? "danger" : "warning"}>{name}</Status>
          <span className="text-muted text-xs">
            {t(required ? "required" : "optional")} · {admin(`health.${status}`)}{" "}
            {status === "DOWN" && since && <Ago at={since} now={now} />}
          </span>
        </li>
      ))}
    </ul>
  );
}
