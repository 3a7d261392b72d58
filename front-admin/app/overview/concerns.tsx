import { useTranslation } from "front-shared/i18n";
import { Ago, Rows } from "front-shared/page";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { Health, type HealthStatus, Status } from "../lists/status.tsx";
import { useNow } from "../shell/now.ts";
import { useLocalText } from "../tools/local-text.ts";

interface ConcernsProps {
  services: readonly { name: string; status: HealthStatus; since?: string | null | undefined }[];
  tools: readonly { id: string; title: unknown; service: string; status: HealthStatus }[];
  kinds: readonly { kind: string; dead: number }[];
}

/** What somebody should look at, each with the way to it. */
export function Concerns({ services, tools, kinds }: ConcernsProps) {
  const { t } = useTranslation("overview");
  const local = useLocalText();
  const now = useNow();
  if (services.length + tools.length + kinds.length === 0) return null;
  return (
    <Rows>
      {services.map(({ name, status, since }) => (
        <Concern key={name} to="/services" name={name} state={<Health status={status} />}>
          {since && <Ago at={since} now={now} />}
        </Concern>
      ))}
      {kinds.map(({ kind, dead }) => (
        <Concern
          key={kind}
          to={`/jobs?state=dead&kind=${kind}`}
          name={kind}
          state={<Status tone="danger">{t("concerns.dead", { count: dead })}</Status>}
        />
      ))}
      {tools.map(({ id, title, service, status }) => (
        <Concern key={id} to={`/tools/${id}`} name={local(title)} state={<Health status={status} />}>
          {t("concerns.of", { service })}
        </Concern>
      ))}
    </Rows>
  );
}

interface ConcernProps {
  to: string;
  name: string;
  state: ReactNode;
  children?: ReactNode;
}

function Concern({ to, name, state, children }: ConcernProps) {
  return (
    <li>
      <Link
        to={to}
        className="hover:bg-hover -mx-2 flex flex-wrap items-baseline gap-x-4 rounded-md px-2 py-2"
      >
        <span className="min-w-48 font-medium wrap-anywhere">{name}</span>
        {state}
        <span className="text-muted text-sm">{children}</span>
      </Link>
    </li>
  );
}
