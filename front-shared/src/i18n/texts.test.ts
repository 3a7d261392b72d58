import { expect, it } from "vitest";
import adminEn from "../../../front-admin/app/locales/en/index.ts";
import adminEs from "../../../front-admin/app/locales/es/index.ts";
import publicEn from "../../../front-public/app/locales/en/index.ts";
import publicEs from "../../../front-public/app/locales/es/index.ts";
import type { Texts } from "./index.ts";

it.each([
  ["front-public", publicEn, publicEs],
  ["front-admin", adminEn, adminEs],
])("%s says everything in both languages", (_, en: Texts, es: Texts) => {
  expect(keysOf(es)).toEqual(keysOf(en));
});

/** Plural forms differ from language to language, so they count as one. */
function keysOf(texts: Texts[string], prefix = ""): string[] {
  const keys = Object.entries(texts).flatMap(([name, value]) =>
    typeof value === "string"
      ? [prefix + name.replace(/_(zero|one|many|other)$/, "")]
      : keysOf(value, `${prefix}${name}.`),
  );
  return [...new Set(keys)].sort();
}
