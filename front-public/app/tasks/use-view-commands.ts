import { useTranslation } from "front-shared/i18n";
import { useMemo } from "react";
import { useNavigate } from "react-router";
import { type Command, useCommands } from "../shell/commands.ts";

/** From one view of a project to the other. @param path of the project */
export function useViewCommands(path: string): void {
  const { t } = useTranslation("tasks");
  const navigate = useNavigate();
  const commands = useMemo<Command[]>(() => {
    const group = t("keys.group");
    return [
      {
        id: "tasks.board",
        title: t("keys.board"),
        group,
        icon: "board",
        keys: "g b",
        run: () => void navigate(path),
      },
      {
        id: "tasks.list",
        title: t("keys.list"),
        group,
        icon: "list",
        keys: "g l",
        run: () => void navigate(`${path}/list`),
      },
    ];
  }, [t, navigate, path]);
  useCommands(commands);
}
