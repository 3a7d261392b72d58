export type Lateness = "late" | "today" | "later";

/** @param today both as `2026-11-21` */
export function lateness(dueOn: string, today: string): Lateness {
  return dueOn < today ? "late" : dueOn === today ? "today" : "later";
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** A day in few letters, with its year only when it is another one. */
export function shortDay(dueOn: string, today: string, language: string): string {
  const otherYear = dueOn.slice(0, 4) !== today.slice(0, 4);
  const key = `${language} ${otherYear}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(language, {
      day: "numeric",
      month: "short",
      timeZone: "UTC",
      ...(otherYear && { year: "numeric" }),
    });
    formats.set(key, format);
  }
  return format.format(new Date(`${dueOn}T00:00:00Z`));
}
