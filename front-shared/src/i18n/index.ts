import i18next, { type i18n } from "i18next";
import { initReactI18next } from "react-i18next";

export { I18nextProvider, useTranslation } from "react-i18next";

/** The languages of the pages. */
export const LOCALES = ["en", "es"] as const;

export type Locale = (typeof LOCALES)[number];

interface Tree {
  [name: string]: string | Tree;
}

/** The texts of one language by their namespace. */
export type Texts = Record<string, Tree>;

/** What reads the texts of one language. */
export function createTranslator(locale: Locale, texts: Texts): i18n {
  const translator = i18next.createInstance();
  void translator.use(initReactI18next).init({
    lng: locale,
    fallbackLng: false,
    defaultNS: "common",
    resources: { [locale]: texts },
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return translator;
}
