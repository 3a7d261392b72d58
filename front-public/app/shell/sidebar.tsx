import { useTranslation } from "front-shared/i18n";
import { NavItem, PersonMenu, useRootData } from "front-shared/page";
import { Icon } from "front-shared/ui";
import { type ReactNode, useId } from "react";
import { Link } from "react-router";
import { may } from "../workspaces/roles.ts";
import { useWorkspaceData } from "../workspaces/workspace-data.ts";
import { Keys } from "./keys.tsx";
import type { MenuEntry } from "./menu.server.ts";
import { openPalette } from "./overlays.tsx";
import { PersonLines } from "./person-lines.tsx";
import type { ListedWorkspace } from "./shell-commands.ts";
import { useToolLinks } from "./tool-links.ts";
import { WorkspaceSwitcher } from "./workspace-switcher.tsx";

interface SidebarProps {
  person: { id: string; name: string; email: string };
  workspaces: readonly ListedWorkspace[];
  moreWorkspaces: boolean;
  menu: readonly MenuEntry[];
}

/** The ways to all there is, and the person at their end. */
export function Sidebar({ person, workspaces, moreWorkspaces, menu }: SidebarProps) {
  const { t } = useTranslation();
  const here = useWorkspaceData();
  const administrator = useRootData()?.administrator ?? false;
  const { tools, administration } = useToolLinks(menu);
  return (
    <>
      <div className="flex flex-col gap-2 p-2">
        <WorkspaceSwitcher workspaces={workspaces} more={moreWorkspaces} current={here?.workspace} />
        <button
          type="button"
          onClick={openPalette}
          className="border-line bg-surface text-muted hover:text-ink flex h-8 cursor-pointer items-center gap-2 rounded-md border px-2"
        >
          <Icon name="search" />
          <span className="flex-1 text-left">{t("palette.short")}</span>
          <Keys keys="mod+k" />
        </button>
      </div>
      <nav
        aria-label={t("frame.menu")}
        className="flex min-h-0 flex-1 flex-col gap-5 overflow-y-auto px-2 py-2"
      >
        <ul className="flex flex-col gap-0.5">
          <NavItem to="/" icon="home" label={t("shell.dashboard")} end />
          {tools.map(({ id, title, ...link }) => (
            <NavItem key={id} label={title} {...link} />
          ))}
        </ul>
        {here && (
          <>
            <Section
              title={t("shell.projects")}
              action={
                may(here.workspace.permissions, "project:create") && (
                  <AddLink to={`/w/${here.workspace.id}?new`} label={t("shell.newProject")} />
                )
              }
            >
              {here.projects.map(({ id, name }) => (
                <NavItem key={id} to={`/w/${here.workspace.id}/p/${id}`} icon="board" label={name} />
              ))}
              {here.projects.length === 0 && (
                <li className="text-muted px-2 text-sm">{t("shell.noProjects")}</li>
              )}
              {here.moreProjects && (
                <NavItem to={`/w/${here.workspace.id}`} icon="board" label={t("shell.allProjects")} end />
              )}
            </Section>
            <Section title={here.workspace.name}>
              <NavItem to={`/w/${here.workspace.id}`} icon="folder" label={t("shell.overview")} end />
              <NavItem to={`/w/${here.workspace.id}/members`} icon="people" label={t("shell.members")} />
              {may(here.workspace.permissions, "workspace:update") && (
                <NavItem
                  to={`/w/${here.workspace.id}/settings`}
                  icon="settings"
                  label={t("shell.settings")}
                />
              )}
            </Section>
          </>
        )}
        {!here && (
          <Section
            title={t("shell.workspaces")}
            action={<AddLink to="/workspaces/new" label={t("shell.newWorkspace")} />}
          >
            {workspaces.map(({ id, name }) => (
              <NavItem key={id} to={`/w/${id}`} icon="folder" label={name} />
            ))}
            {moreWorkspaces && (
              <NavItem to="/workspaces" icon="search" label={t("shell.allWorkspaces")} end />
            )}
          </Section>
        )}
        {administrator && (
          <Section title={t("frame.administration")}>
            {administration.length === 0 && (
              <NavItem to="/admin/" icon="settings" label={t("frame.administration")} outside />
            )}
            {administration.map(({ id, title, ...link }) => (
              <NavItem key={id} label={title} {...link} />
            ))}
          </Section>
        )}
      </nav>
      <PersonMenu person={person}>
        <PersonLines />
      </PersonMenu>
    </>
  );
}

function Section({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-0.5">
      <div className="flex h-7 items-center justify-between gap-2 pl-2">
        <h2 id={id} className="text-muted truncate text-xs font-medium">
          {title}
        </h2>
        {action}
      </div>
      <ul className="flex flex-col gap-0.5">{children}</ul>
    </section>
  );
}

function AddLink({ to, label }: { to: string; label: string }) {
  return (
    <Link
      to={to}
      aria-label={label}
      title={label}
      className="text-muted hover:bg-hover hover:text-ink inline-flex size-7 items-center justify-center rounded-md"
    >
      <Icon name="plus" />
    </Link>
  );
}
