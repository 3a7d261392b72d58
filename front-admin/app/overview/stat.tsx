import { useTranslation } from "front-shared/i18n";
import { Link } from "react-router";
import { Status, type Tone } from "../lists/status.tsx";

export interface StatProps {
  id: "services" | "tools" | "jobs" | "people";
  to: string;
  /** Absent when nobody knows. */
  value: number | undefined;
  of?: number | undefined;
  /** There are more than we counted. */
  atLeast?: boolean | undefined;
  tone?: Tone;
  /** What the number means. */
  note?: string;
  aside?: string;
}

/** One number of the platform, and the way to what is behind it. */
export function Stat({ id, to, value, of, atLeast, tone = "quiet", note, aside }: StatProps) {
  const { t } = useTranslation("overview");
  return (
    <li className="border-line flex sm:not-first:border-l sm:max-xl:nth-3:border-l-0 sm:max-xl:nth-[n+3]:border-t">
      <Link to={to} className="hover:bg-hover flex flex-1 flex-col gap-1 p-4 transition-colors duration-100">
        <span className="text-muted">{t(`${id}.name`)}</span>
        <span className="text-2xl font-semibold tracking-tight tabular-nums">
          {value ?? "—"}
          {atLeast && "+"}
          {of !== undefined && <span className="text-muted text-lg font-normal"> / {of}</span>}
        </span>
        <span className="text-sm">
          {value === undefined ? (
            <Status tone="quiet">{t("unknown")}</Status>
          ) : (
            note && (
              <span className="flex flex-wrap gap-x-3">
                <Status tone={tone}>{note}</Status>
                {aside && <span className="text-muted">{aside}</span>}
              </span>
            )
          )}
        </span>
      </Link>
    </li>
  );
}
