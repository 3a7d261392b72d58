import { createContext, type MiddlewareFunction } from "react-router";
import { LOCALES, type Locale } from "../i18n/index.ts";
import { weighted } from "./weighted.ts";

type Theme = "light" | "dark" | "system";

/** What a person chose for this browser. */
export interface Preferences {
  locale: Locale;
  theme: Theme;
}

export const preferencesContext = createContext<Preferences>({ locale: "en", theme: "system" });

export const preferencesMiddleware: MiddlewareFunction<Response> = ({ request, context }) => {
  const cookies = request.headers.get("cookie") ?? "";
  const locale = read(cookies, "td_locale") ?? accepted(request.headers.get("accept-language"));
  const theme = read(cookies, "td_theme");
  context.set(preferencesContext, {
    locale: isLocale(locale) ? locale : "en",
    theme: theme === "light" || theme === "dark" ? theme : "system",
  });
};

/** A cookie that keeps a choice for a year. */
export function preferenceCookie(name: "td_locale" | "td_theme", value: string): string {
  return `${name}=${encodeURIComponent(value)}; Path=/; Max-Age=31536000; SameSite=Lax`;
}

function read(cookies: string, name: string): string | undefined {
  return cookies
    .split("; ")
    .find((cookie) => cookie.startsWith(`${name}=`))
    ?.slice(name.length + 1);
}

/** The first language of the header that we have. */
function accepted(header: string | null): string | undefined {
  return weighted(header)
    .map((tag) => tag.slice(0, 2))
    .find(isLocale);
}

function isLocale(value: string | undefined): value is Locale {
  return LOCALES.some((locale) => locale === value);
}
