import type { ReactNode } from "react";
import { Link } from "react-router";
import { useTranslation } from "../i18n/index.ts";
import { Icon } from "../ui/icon.tsx";
import { Logo } from "../ui/logo.tsx";
import { useMovedFocus } from "./moved-focus.ts";
import { useClosingPopups } from "./popup.tsx";

/** The classes of a button in the bar that phones have above the page. */
export const TOP_BAR_BUTTON =
  "text-muted hover:bg-hover hover:text-ink inline-flex size-9 shrink-0 cursor-pointer items-center justify-center rounded-md";

interface FrameProps {
  /** The name of these pages. */
  name: string;
  sidebar: ReactNode;
  /** At the end of the bar above the page, on phones. */
  action?: ReactNode;
  /** Above the page. */
  banner?: ReactNode;
  children: ReactNode;
}

/** Around every page of a signed-in person: the sidebar, on phones a drawer that opens even without scripts. */
export function Frame({ name, sidebar, action, banner, children }: FrameProps) {
  const { t } = useTranslation();
  const content = useMovedFocus();
  useClosingPopups();
  return (
    <div className="flex h-dvh flex-col md:flex-row">
      <a
        href="#content"
        className="bg-accent text-on-accent sr-only z-50 rounded-md px-3 py-2 font-medium focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        {t("skipToContent")}
      </a>
      <header className="border-line bg-canvas flex h-12 shrink-0 items-center gap-1 border-b px-2 md:hidden">
        <button type="button" popoverTarget="sidebar" aria-label={t("frame.menu")} className={TOP_BAR_BUTTON}>
          <Icon name="menu" />
        </button>
        <Link to="/" className="mx-auto flex min-w-0 items-center gap-2 rounded-md font-semibold">
          <Logo className="size-5" />
          <span className="truncate">{name}</span>
        </Link>
        {action ?? <span className="size-9 shrink-0" />}
      </header>
      <aside
        id="sidebar"
        popover="auto"
        aria-label={t("frame.menu")}
        className="border-line bg-canvas text-ink backdrop:bg-scrim max-md:shadow-overlay fixed inset-y-0 right-auto left-0 m-0 h-dvh max-h-none w-64 flex-col border-r p-0 open:flex md:sticky md:flex md:w-60 md:shrink-0"
      >
        {sidebar}
      </aside>
      <div className="bg-surface flex min-h-0 min-w-0 flex-1 flex-col">
        {banner}
        <div
          id="content"
          ref={content}
          tabIndex={-1}
          className="relative flex min-h-0 flex-1 flex-col overflow-y-auto outline-none"
        >
          {children}
        </div>
      </div>
    </div>
  );
}
