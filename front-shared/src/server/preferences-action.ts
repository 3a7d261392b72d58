import { redirect } from "react-router";
import { LOCALES } from "../i18n/index.ts";
import { preferenceCookie } from "./preferences.ts";

/** Keeps a choice of language or theme for this browser, and goes back to where it was made. */
export async function preferencesAction({ request }: { request: Request }): Promise<Response> {
  const form = await request.formData();
  const back = String(form.get("back") ?? "/");
  const headers = new Headers();
  const theme = form.get("theme");
  if (theme === "light" || theme === "dark" || theme === "system") {
    headers.append("Set-Cookie", preferenceCookie("td_theme", theme));
  }
  const locale = LOCALES.find((one) => one === form.get("locale"));
  if (locale) headers.append("Set-Cookie", preferenceCookie("td_locale", locale));
  return redirect(/^\/(?![/\\])/.test(back) ? back : "/", { headers });
}
