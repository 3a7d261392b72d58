import { LOCALES, useTranslation } from "front-shared/i18n";
import { useRootData } from "front-shared/page";
import type { IconName } from "front-shared/ui";
import { useMemo } from "react";
import { useNavigate, useSubmit } from "react-router";
import { may } from "../workspaces/roles.ts";
import { useWorkspaceData } from "../workspaces/workspace-data.ts";
import { type Command, useCommands } from "./commands.ts";

export interface ListedWorkspace {
  id: string;
  name: string;
}

const THEMES = [
  ["light", "sun"],
  ["dark", "moon"],
  ["system", "settings"],
] as const;

/** What can be done from everywhere. */
export function useShellCommands(
  workspaces: readonly ListedWorkspace[],
  openPalette: () => void,
  openKeys: () => void,
): void {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const submit = useSubmit();
  const csrf = useRootData()?.csrf ?? "";
  const here = useWorkspaceData();
  const commands = useMemo<Command[]>(() => {
    const list: Command[] = [];
    const group =
      (name: string) => (id: string, title: string, icon: IconName, run: () => void, keys?: string) =>
        list.push({ id, title, icon, run, keys, group: name });
    const go = (to: string) => () => void navigate(to);
    const page = group(t("palette.pages"));
    const project = group(t("shell.projects"));
    const workspace = group(t("shell.workspaces"));
    const act = group(t("palette.actions"));

    page("go.dashboard", t("shell.dashboard"), "home", go("/"), "g d");
    page("go.account", t("shell.account"), "person", go("/account"), "g a");
    if (here) {
      const base = `/w/${here.workspace.id}`;
      const { permissions, invitableRoles } = here.workspace;
      page("go.projects", t("shell.projects"), "board", go(base), "g p");
      page("go.members", t("shell.members"), "people", go(`${base}/members`), "g m");
      if (may(permissions, "workspace:update")) {
        page("go.settings", t("shell.settings"), "settings", go(`${base}/settings`), "g s");
      }
      for (const { id, name } of here.projects)
        project(`project.${id}`, name, "board", go(`${base}/p/${id}`));
      if (invitableRoles.length > 0)
        act("member.invite", t("palette.invite"), "mail", go(`${base}/members#invite`));
      if (may(permissions, "project:create"))
        act("project.new", t("shell.newProject"), "plus", go(`${base}?new`));
    }
    for (const { id, name } of workspaces) workspace(`workspace.${id}`, name, "folder", go(`/w/${id}`));
    act("workspace.new", t("shell.newWorkspace"), "plus", go("/workspaces/new"));
    for (const [theme, icon] of THEMES) {
      act(`theme.${theme}`, t(`palette.${theme}`), icon, () => {
        const back = location.pathname.replace(/^\/app/, "") + location.search;
        void submit({ csrf, theme, back }, { method: "post", action: "/preferences", replace: true });
      });
    }
    for (const locale of LOCALES) {
      if (locale === i18n.language) continue;
      act(`language.${locale}`, t(`palette.${locale}`), "globe", () => {
        // A new document, which has its texts in the other language.
        const back = location.pathname.replace(/^\/app/, "") + location.search;
        submitDocument({ csrf, locale, back });
      });
    }
    act("keys", t("shell.keys"), "keyboard", openKeys, "?");
    act("palette", t("palette.open"), "search", openPalette, "mod+k");
    act("sign-out", t("frame.signOut"), "signOut", signOut);
    return list.sort((one, other) => rank(one) - rank(other));

    function rank({ group }: Command): number {
      return group === t("palette.actions") ? 1 : 0;
    }
  }, [t, i18n, navigate, submit, csrf, here, workspaces, openPalette, openKeys]);
  useCommands(commands);
}

/** Posts to the preferences as a form of the browser's own does. */
function submitDocument(fields: Record<string, string>): void {
  const form = document.createElement("form");
  form.method = "post";
  form.action = "/app/preferences";
  for (const [name, value] of Object.entries(fields)) {
    const field = document.createElement("input");
    Object.assign(field, { type: "hidden", name, value });
    form.append(field);
  }
  document.body.append(form);
  form.submit();
}

/** By the form of the person menu, so that nothing of the session stays in the page. */
function signOut(): void {
  document.querySelector<HTMLFormElement>("form#sign-out")?.requestSubmit();
}
