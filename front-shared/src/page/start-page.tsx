import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { HydratedRouter } from "react-router/dom";
import { createTranslator, I18nextProvider, LOCALES, type Locale, type Texts } from "../i18n/index.ts";

/** Takes over the page that the server has sent, for `entry.client.tsx`. */
export async function startPage(texts: Record<Locale, () => Promise<{ default: Texts }>>): Promise<void> {
  const locale = LOCALES.find((one) => one === document.documentElement.lang) ?? "en";
  const translator = createTranslator(locale, (await texts[locale]()).default);
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <I18nextProvider i18n={translator}>
          <HydratedRouter />
        </I18nextProvider>
      </StrictMode>,
    );
  });
}
