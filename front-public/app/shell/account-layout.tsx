import { useTranslation } from "front-shared/i18n";
import { Page } from "front-shared/page";
import { requireSession } from "front-shared/server";
import { NavLink, Outlet } from "react-router";
import type { Route } from "./+types/account-layout.ts";

/** A page for each tool that keeps something of one's account; under this layout, in this order. */
const TABS = [
  { to: "/account", text: "accountTabs.password" },
  { to: "/account/email", text: "accountTabs.email" },
  { to: "/account/sessions", text: "accountTabs.sessions" },
] as const;

const TAB =
  "text-muted hover:text-ink aria-[current=page]:text-ink aria-[current=page]:border-accent -mb-px block border-b-2 border-transparent px-1 py-2 font-medium whitespace-nowrap";

export function loader({ context, request }: Route.LoaderArgs) {
  return { email: requireSession(context, request).user.email };
}

/** What is one's own, one page for each part. */
export default function AccountLayout({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation();
  return (
    <Page title={t("shell.account")} intro={loaderData.email}>
      <nav aria-label={t("shell.account")}>
        <ul className="border-line flex flex-wrap gap-x-5 border-b">
          {TABS.map(({ to, text }) => (
            <li key={to}>
              <NavLink to={to} end prefetch="intent" className={TAB}>
                {t(text)}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <Outlet />
    </Page>
  );
}
