import { type ReactNode, useState } from "react";
import { Links, Meta, Scripts, ScrollRestoration } from "react-router";
import { useTranslation } from "../i18n/index.ts";
import { ProgressBar } from "./progress-bar.tsx";
import { useRootData } from "./root-data.ts";

/** What is around every page, and around what shows in its place. */
export function HtmlDocument({ children }: { children: ReactNode }) {
  const data = useRootData();
  // The policy of this document knows the first one only; later answers come with their own.
  const [nonce] = useState(data?.nonce);
  const { i18n, t } = useTranslation();
  return (
    <html lang={i18n.language} data-theme={data?.preferences.theme ?? "system"}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta property="csp-nonce" nonce={nonce} />
        <meta name="description" content={t("product")} />
        <link rel="icon" href="/app/favicon.svg" type="image/svg+xml" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ProgressBar />
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  );
}
