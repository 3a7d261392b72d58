import { Icon, type IconName } from "../ui/icon.tsx";
import { NavLink } from "react-router";

interface NavItemProps {
  to: string;
  icon: IconName;
  label: string;
  end?: boolean;
  /** Leads out of these pages. */
  outside?: boolean;
}

const STYLE =
  "text-muted hover:bg-hover hover:text-ink aria-[current=page]:bg-hover aria-[current=page]:text-ink flex h-8 items-center gap-2.5 rounded-md px-2 font-medium";

/** A line of the sidebar. */
export function NavItem({ to, icon, label, end, outside }: NavItemProps) {
  const content = (
    <>
      <Icon name={icon} />
      <span className="min-w-0 truncate">{label}</span>
    </>
  );
  return (
    <li>
      {outside ? (
        <a href={to} className={STYLE}>
          {content}
        </a>
      ) : (
        <NavLink to={to} end={end} prefetch="intent" className={STYLE}>
          {content}
        </NavLink>
      )}
    </li>
  );
}
