import { useTranslation } from "front-shared/i18n";

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["week", 604_800],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];

/** How long ago, with the moment itself on hovering. @param now of the request, so that server and page agree */
export function When({ at, now }: { at: string; now: string }) {
  const { i18n } = useTranslation();
  return (
    <time
      dateTime={at}
      title={absolute(at, i18n.language)}
      className="whitespace-nowrap"
      suppressHydrationWarning
    >
      {relative(at, now, i18n.language)}
    </time>
  );
}

function relative(at: string, now: string, language: string): string {
  const seconds = Math.min(0, (Date.parse(at) - Date.parse(now)) / 1_000);
  const format = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  for (const [unit, size] of STEPS) {
    if (-seconds >= size) return format.format(Math.ceil(seconds / size), unit);
  }
  return format.format(0, "second");
}

function absolute(at: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short" }).format(new Date(at));
}
