import en from "../../front-public/app/locales/en/index.ts";
import es from "../../front-public/app/locales/es/index.ts";

/** What the pages say, from where they have it. */
export const texts = { en, es };

export type Language = keyof typeof texts;

/** A text with its values in place. */
export function say(text: string, values: Record<string, string | number>): string {
  return text.replace(/{{\s*(\w+)\s*}}/g, (_, name: string) => String(values[name] ?? ""));
}
