import { useTranslation } from "front-shared/i18n";
import { NavItem, PersonMenu, useRootData } from "front-shared/page";
import { type IconName, Logo } from "front-shared/ui";
import { Link } from "react-router";

const PAGES = [
  { id: "overview", to: "/", icon: "home" },
  { id: "tools", to: "/tools", icon: "tools" },
  { id: "services", to: "/services", icon: "pulse" },
  { id: "people", to: "/people", icon: "people" },
  { id: "jobs", to: "/jobs", icon: "history" },
  { id: "mail", to: "/mail", icon: "mail" },
] as const satisfies readonly { id: string; to: string; icon: IconName }[];

export function Sidebar() {
  const { t } = useTranslation(["admin", "common"]);
  const person = useRootData()?.person;
  return (
    <>
      <Link to="/" className="m-2 flex h-10 items-center gap-2.5 rounded-md px-2">
        <Logo className="size-6" />
        <span className="min-w-0">
          <span className="block truncate leading-tight font-semibold">{t("common:product")}</span>
          <span className="text-muted block text-xs">{t("common:frame.administration")}</span>
        </span>
      </Link>
      <nav
        aria-label={t("common:frame.administration")}
        className="flex min-h-0 flex-1 flex-col justify-between overflow-y-auto px-2 py-2"
      >
        <ul className="flex flex-col gap-0.5">
          {PAGES.map(({ id, to, icon }) => (
            <NavItem key={id} to={to} icon={icon} label={t(`pages.${id}`)} end={to === "/"} />
          ))}
        </ul>
        <ul>
          <NavItem to="/app/" icon="board" label={t("toTools")} outside />
        </ul>
      </nav>
      {person && <PersonMenu person={person} />}
    </>
  );
}
