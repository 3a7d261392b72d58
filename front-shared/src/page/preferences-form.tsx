import type { ReactNode } from "react";
import { Form, useLocation } from "react-router";
import { LOCALES } from "../i18n/index.ts";
import { useTranslation } from "../i18n/index.ts";
import { CsrfField } from "./page-form.tsx";
import { useRootData } from "./root-data.ts";

const THEMES = ["light", "dark", "system"] as const;

/** Theme and language, for this browser. Buttons that send a form: they need no script. */
export function PreferencesForm({ className = "" }: { className?: string }) {
  const { t, i18n } = useTranslation();
  const theme = useRootData()?.preferences.theme ?? "system";
  const { pathname, search } = useLocation();
  const hidden = (
    <>
      <CsrfField />
      <input type="hidden" name="back" value={pathname + search} />
    </>
  );
  return (
    <div className={`flex flex-wrap items-center gap-2 ${className}`}>
      <Form method="post" action="/preferences" replace preventScrollReset>
        {hidden}
        <Choice label={t("theme.label")}>
          {THEMES.map((one) => (
            <Option key={one} name="theme" value={one} chosen={one === theme} label={t(`theme.${one}`)} />
          ))}
        </Choice>
      </Form>
      <Form method="post" action="/preferences" reloadDocument>
        {hidden}
        <Choice label={t("language.label")}>
          {LOCALES.map((one) => (
            <Option
              key={one}
              name="locale"
              value={one}
              lang={one}
              chosen={one === i18n.language}
              label={t(`language.${one}`)}
            />
          ))}
        </Choice>
      </Form>
    </div>
  );
}

function Choice({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset className="border-line bg-canvas flex rounded-md border p-0.5">
      <legend className="sr-only">{label}</legend>
      {children}
    </fieldset>
  );
}

interface OptionProps {
  name: string;
  value: string;
  label: string;
  chosen: boolean;
  lang?: string;
}

function Option({ label, chosen, ...props }: OptionProps) {
  return (
    <button
      {...props}
      type="submit"
      aria-pressed={chosen}
      className="text-muted hover:text-ink aria-pressed:bg-surface aria-pressed:text-ink aria-pressed:shadow-card h-6 cursor-pointer rounded-sm px-2 text-xs font-medium whitespace-nowrap"
    >
      {label}
    </button>
  );
}
