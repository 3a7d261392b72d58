import type { Problem } from "front-shared/api";
import { useTranslation } from "front-shared/i18n";

const SECONDS = 60;

/** How many tries are left after a wrong password, or when the next may be. */
export function Tries({ problem }: { problem: Problem | undefined }) {
  const { t, i18n } = useTranslation("accounts");
  const { attemptsLeft, retryAfterSeconds } = problem ?? {};
  if (attemptsLeft !== undefined) return <Note>{t("tries.left", { count: attemptsLeft })}</Note>;
  if (retryAfterSeconds === undefined) return null;
  const minutes = new Intl.NumberFormat(i18n.language, {
    style: "unit",
    unit: "minute",
    unitDisplay: "long",
  });
  return <Note>{t("tries.opens", { time: minutes.format(Math.ceil(retryAfterSeconds / SECONDS)) })}</Note>;
}

function Note({ children }: { children: string }) {
  return <p className="text-muted text-sm">{children}</p>;
}
