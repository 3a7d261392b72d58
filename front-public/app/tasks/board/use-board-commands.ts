import { useTranslation } from "front-shared/i18n";
import { useMemo } from "react";
import { type Command, useCommands } from "../../shell/commands.ts";
import { mayCreate, mayMove } from "../permissions.ts";
import { useScope } from "../scope.ts";
import { focusCard, focusQuickAdd } from "./focus.ts";

/** @param cursor the card that the focus was on last; `lane` its status */
export function useBoardCommands(cursor: string | undefined, lane: string | undefined): void {
  const { t } = useTranslation("tasks");
  const scope = useScope();
  const [creating, moving] = [mayCreate(scope), mayMove(scope)];
  const commands = useMemo<Command[]>(() => {
    const group = t("keys.group");
    const listed = (id: string, title: string, keys: string): Command => ({
      id,
      title,
      keys,
      group,
    });
    const toCards = () => focusCard(cursor);
    return [
      ...(creating
        ? [
            {
              id: "tasks.new",
              title: t("keys.new"),
              group,
              icon: "plus" as const,
              keys: "c",
              run: () => focusQuickAdd(lane),
            },
          ]
        : []),
      { id: "tasks.focus", title: t("keys.focus"), group, icon: "board", keys: "j", run: toCards },
      listed("tasks.next", t("keys.next"), "ArrowDown"),
      listed("tasks.previous", t("keys.previous"), "ArrowUp"),
      listed("tasks.left", t("keys.left"), "ArrowLeft"),
      listed("tasks.right", t("keys.right"), "ArrowRight"),
      listed("tasks.edit", t("keys.edit"), "e"),
      ...(moving
        ? [listed("tasks.pickUp", t("keys.pickUp"), "Space"), listed("tasks.menu", t("keys.menu"), "m")]
        : []),
    ];
  }, [t, creating, moving, cursor, lane]);
  useCommands(commands);
}
