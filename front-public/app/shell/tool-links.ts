import { useTranslation } from "front-shared/i18n";
import type { IconName } from "front-shared/ui";
import type { MenuEntry } from "./menu.server.ts";

const ICONS: Record<string, IconName> = {
  activity: "pulse",
  files: "folder",
  history: "history",
  layers: "folder",
  "list-checks": "list",
  mail: "mail",
  server: "pulse",
  settings: "settings",
  users: "people",
};
const OURS = "/app";
const ADMINISTRATION = "/admin";

export interface ToolLink {
  id: string;
  title: string;
  icon: IconName;
  to: string;
  outside: boolean;
}

/** The menu as links in the reader's language; the dashboard itself needs none. */
export function useToolLinks(menu: readonly MenuEntry[]): { tools: ToolLink[]; administration: ToolLink[] } {
  const { i18n } = useTranslation();
  const links = menu
    .filter(({ path }) => path.replace(/\/$/, "") !== OURS)
    .map(({ id, title, path, icon }): ToolLink => {
      const outside = !path.startsWith(`${OURS}/`);
      return {
        ...{ id, title: title[i18n.language] ?? title.en ?? id },
        ...{ icon: ICONS[icon ?? ""] ?? "tools", to: outside ? path : path.slice(OURS.length), outside },
      };
    });
  const isAdministration = ({ to }: ToolLink) => to.startsWith(`${ADMINISTRATION}/`);
  return {
    tools: links.filter((link) => !isAdministration(link)),
    administration: links.filter(isAdministration),
  };
}
