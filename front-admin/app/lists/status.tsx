import { useTranslation } from "front-shared/i18n";
import type { ReactNode } from "react";

export type Tone = "success" | "warning" | "danger" | "busy" | "quiet";

const DOTS: Record<Tone, string> = {
  success: "bg-success",
  warning: "bg-warning",
  danger: "bg-danger",
  busy: "bg-accent",
  quiet: "border border-line-strong",
};

/** A state in words, with a dot for those who skim. */
export function Status({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap">
      <span className={`size-2 shrink-0 rounded-full ${DOTS[tone]}`} aria-hidden="true" />
      {children}
    </span>
  );
}

export type HealthStatus = "UP" | "DEGRADED" | "DOWN" | "UNKNOWN";

const HEALTH: Record<HealthStatus, Tone> = {
  UP: "success",
  DEGRADED: "warning",
  DOWN: "danger",
  UNKNOWN: "quiet",
};

export function Health({ status }: { status: HealthStatus }) {
  const { t } = useTranslation("admin");
  return <Status tone={HEALTH[status]}>{t(`health.${status}`)}</Status>;
}
