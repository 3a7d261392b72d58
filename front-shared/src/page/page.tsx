import { type ReactNode, useId } from "react";
import { Link } from "react-router";
import { useTranslation } from "../i18n/index.ts";

interface PageProps {
  title: string;
  /** Where the page belongs, for the tab's title. */
  of?: string;
  /** The list that it is one of. */
  up?: { to: string; name: string };
  intro?: ReactNode;
  actions?: ReactNode;
  /** For tables, which need room. */
  wide?: boolean;
  children: ReactNode;
}

/** A page of text and lists, in one column. */
export function Page({ title, of, up, intro, actions, wide = false, children }: PageProps) {
  const { t } = useTranslation();
  return (
    <main
      className={`mx-auto flex w-full flex-col gap-8 px-4 py-6 md:px-8 md:py-10 ${wide ? "max-w-6xl" : "max-w-3xl"}`}
    >
      <title>{[title, up?.name, of, t("product")].filter(Boolean).join(" · ")}</title>
      <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-3">
        <div className="flex min-w-0 flex-col gap-1">
          {up && (
            <Link to={up.to} className="text-muted hover:text-ink self-start rounded-sm">
              {up.name}
            </Link>
          )}
          <h1 className="text-xl font-semibold tracking-tight wrap-anywhere">{title}</h1>
          {intro && <div className="text-muted">{intro}</div>}
        </div>
        {actions && <div className="flex shrink-0 gap-2">{actions}</div>}
      </div>
      {children}
    </main>
  );
}

interface SectionProps {
  title: string;
  intro?: ReactNode;
  /** Set off by a line from what is above. */
  apart?: boolean;
  children: ReactNode;
}

/** A part of a page under its own heading. */
export function Section({ title, intro, apart, children }: SectionProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className={`flex flex-col gap-3 ${apart ? "border-line border-t pt-8" : ""}`}
    >
      <div className="flex flex-col gap-0.5">
        <h2 id={id} className="text-lg font-semibold">
          {title}
        </h2>
        {intro && <p className="text-muted">{intro}</p>}
      </div>
      {children}
    </section>
  );
}

/** Rows between hairlines. */
export function Rows({ children }: { children: ReactNode }) {
  return <ul className="border-line divide-line divide-y border-y">{children}</ul>;
}
