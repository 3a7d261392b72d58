import { useTranslation } from "../i18n/index.ts";

const STEPS = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
] as const;

/** How long ago something was; the exact moment shows on hovering. `now` is the same on the server and in the page. */
export function Ago({ at, now }: { at: string; now: number }) {
  const { i18n } = useTranslation();
  const seconds = Math.round((Date.parse(at) - now) / 1000);
  const format = new Intl.RelativeTimeFormat(i18n.language, { numeric: "auto", style: "short" });
  const step = STEPS.find(([, length]) => Math.abs(seconds) >= length);
  return (
    <time dateTime={at} title={utc(at)} className="whitespace-nowrap">
      {step ? format.format(Math.trunc(seconds / step[1]), step[0]) : format.format(seconds, "second")}
    </time>
  );
}

/** A moment as logs write it. */
export function utc(at: string): string {
  return `${new Date(at).toISOString().slice(0, 19).replace("T", " ")} UTC`;
}
