import type { EntryContext, RouterContextProvider } from "react-router";
import { createTranslator, I18nextProvider, type Locale, type Texts } from "../i18n/index.ts";
import { renderDocument } from "./document.tsx";
import { preferencesContext } from "./preferences.ts";

/** What `entry.server.tsx` exports: renders a page in the language of its request. */
export function pageHandler(texts: Record<Locale, Texts>) {
  const translators = { en: createTranslator("en", texts.en), es: createTranslator("es", texts.es) };
  return (
    request: Request,
    status: number,
    headers: Headers,
    routerContext: EntryContext,
    context: Readonly<RouterContextProvider>,
  ): Promise<Response> => {
    const translator = translators[context.get(preferencesContext).locale];
    return renderDocument(request, status, headers, routerContext, context, (page) => (
      <I18nextProvider i18n={translator}>{page}</I18nextProvider>
    ));
  };
}
