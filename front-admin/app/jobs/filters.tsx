import { useTranslation } from "front-shared/i18n";
import { Icon } from "front-shared/ui";
import { Link } from "react-router";
import { type State, STATES } from "./job-state.tsx";
import { jobsPath } from "./jobs-path.ts";

interface FiltersProps {
  state: State | undefined;
  kind: string | undefined;
  text: string | undefined;
}

/** What the list shows: links, so that the address says it and nothing needs a script. */
export function Filters({ state, kind, text }: FiltersProps) {
  const { t } = useTranslation("jobs");
  return (
    <nav aria-label={t("filters.label")} className="flex flex-wrap items-center gap-2">
      <ul className="border-line bg-canvas flex max-w-full overflow-x-auto rounded-md border p-0.5">
        {[undefined, ...STATES].map((one) => (
          <li key={one ?? "all"}>
            <Link
              to={jobsPath({ state: one, kind, text })}
              preventScrollReset
              aria-current={one === state ? "true" : undefined}
              className="text-muted hover:text-ink aria-[current]:bg-surface aria-[current]:text-ink aria-[current]:shadow-card flex h-7 items-center rounded-sm px-2.5 text-sm font-medium whitespace-nowrap"
            >
              {t(one ? `states.${one}` : "filters.all")}
            </Link>
          </li>
        ))}
      </ul>
      {kind && (
        <Link
          to={jobsPath({ state, text })}
          preventScrollReset
          aria-label={t("filters.remove", { kind })}
          className="border-line hover:bg-hover flex h-8 items-center gap-2 rounded-md border px-2.5 font-mono text-sm"
        >
          {kind}
          <Icon name="close" className="text-muted" />
        </Link>
      )}
    </nav>
  );
}
