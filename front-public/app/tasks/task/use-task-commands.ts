import { useTranslation } from "front-shared/i18n";
import type { IconName } from "front-shared/ui";
import { useMemo } from "react";
import { useNavigate } from "react-router";
import { type Command, useCommands } from "../../shell/commands.ts";
import { mayAttach, mayDelete, mayEdit, mayMove } from "../permissions.ts";
import { useScope } from "../scope.ts";
import { IN_PLACE, useMode } from "./mode.ts";
import type { FullTask } from "./result.ts";

/** What can be done to the task that is open: its fields get the focus, questions are asked. */
export function useTaskCommands(task: FullTask): void {
  const { t } = useTranslation("tasks");
  const scope = useScope();
  const navigate = useNavigate();
  const mode = useMode();
  const [describing, deleting] = [mode.to({ edit: "description" }), mode.to({ confirm: "delete" })];
  const [edits, moves, attaches, deletes] = [
    mayEdit(scope, task),
    mayMove(scope),
    mayAttach(scope),
    mayDelete(scope, task),
  ];
  const commands = useMemo<Command[]>(() => {
    const group = t("commands.group");
    const command = (id: string, title: string, icon: IconName, run: () => void): Command => ({
      ...{ id: `task.${id}`, title, group, icon, run },
    });
    const focus = (id: string, title: string, icon: IconName, selector: string) =>
      command(id, title, icon, () => document.querySelector<HTMLElement>(`section ${selector}`)?.focus());
    const go = (to: string) => () => void navigate(to, IN_PLACE);
    return [
      focus("comment", t("commands.comment"), "comment", "textarea[name=body]"),
      ...(edits
        ? [
            command("describe", t("commands.describe"), "list", go(describing)),
            focus("rename", t("commands.rename"), "list", "textarea[name=title]"),
            focus("assign", t("commands.assign"), "people", "[name=assigneeId]"),
            focus("priority", t("commands.priority"), "alert", "[name=priority]"),
            focus("due", t("commands.due"), "calendar", "[name=dueOn]"),
          ]
        : []),
      ...(moves ? [focus("status", t("commands.status"), "board", "[name=statusId]")] : []),
      ...(attaches ? [focus("attach", t("commands.attach"), "attach", "input[type=file]")] : []),
      ...(deletes ? [command("delete", t("commands.delete"), "trash", go(deleting))] : []),
    ];
  }, [t, navigate, describing, deleting, edits, moves, attaches, deletes]);
  useCommands(commands);
}
