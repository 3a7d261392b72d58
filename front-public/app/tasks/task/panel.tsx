import { useTranslation } from "front-shared/i18n";
import { Icon } from "front-shared/ui";
import { useEffect, useRef } from "react";
import { Link, type LinkProps } from "react-router";
import { mayDelete, mayEdit } from "../permissions.ts";
import { memberName, useScope } from "../scope.ts";
import { When } from "../when.tsx";
import { Comments } from "./comments.tsx";
import { DeleteQuestion } from "./delete-question.tsx";
import { Description } from "./description.tsx";
import { Details } from "./details.tsx";
import { Files } from "./files.tsx";
import { History } from "./history.tsx";
import { IN_PLACE, useMode, WITHIN } from "./mode.ts";
import { PANEL } from "./panel-style.ts";
import type { LoadedTask } from "./result.ts";
import { TitleField } from "./title-field.tsx";
import { useClose } from "./use-close.ts";
import { useFreshTask } from "./use-fresh-task.ts";
import { useTaskCommands } from "./use-task-commands.ts";

/** A task with all that is about it. */
export function Panel(loaded: LoadedTask) {
  const { t } = useTranslation("tasks");
  const scope = useScope();
  const mode = useMode();
  const panel = useRef<HTMLElement>(null);
  const { task, comments, files, history, now, reload } = useFreshTask(loaded, scope.me);
  const close = useClose(task.id);
  useEffect(() => {
    if (!panel.current?.contains(document.activeElement)) {
      panel.current?.focus({ preventScroll: true });
    }
  }, []);
  useTaskCommands(task);
  const editable = mayEdit(scope, task);
  const creator = memberName(scope.members, task.createdBy) ?? t("task.formerMember");

  return (
    <section ref={panel} tabIndex={-1} aria-labelledby="task-title" className={`${PANEL} outline-none`}>
      <title>{t("title", { project: task.title, workspace: scope.project.name })}</title>
      <div className="bg-surface sticky top-0 z-10 flex h-11 shrink-0 items-center gap-2 px-4">
        <p className="text-muted truncate text-xs">
          {t("task.createdBy", { name: creator })} <When at={task.createdAt} now={now} />
        </p>
        <div className="-mr-1.5 ml-auto flex items-center">
          {mayDelete(scope, task) && (
            <IconLink
              to={mode.to({ confirm: "delete" })}
              label={t("task.delete")}
              icon="trash"
              {...IN_PLACE}
            />
          )}
          <IconLink
            to={{ pathname: "../..", search: mode.to() }}
            label={t("task.close")}
            icon="close"
            relative="path"
            onPress={close}
          />
        </div>
      </div>
      <div className="flex flex-col gap-5 px-4 pb-8">
        {mode.confirming === "delete" && mayDelete(scope, task) && <DeleteQuestion />}
        <div className="flex flex-col gap-2">
          <div className="-mx-2">
            <TitleField task={task} editable={editable} />
          </div>
          <Details task={task} editable={editable} />
        </div>
        <Description task={task} editable={editable} />
        <Files taskId={task.id} files={files} now={now} onArrived={reload} />
        <Comments taskId={task.id} comments={comments} now={now} />
        <History entries={history} now={now} />
      </div>
    </section>
  );
}

interface IconLinkProps extends LinkProps {
  label: string;
  icon: "close" | "trash";
  onPress?: () => void;
}

function IconLink({ label, icon, onPress, ...props }: IconLinkProps) {
  return (
    <Link
      {...WITHIN}
      {...props}
      aria-label={label}
      title={label}
      onClick={(event) => {
        if (!onPress || event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        onPress();
      }}
      className="text-muted hover:bg-hover hover:text-ink inline-flex size-8 items-center justify-center rounded-md"
    >
      <Icon name={icon} />
    </Link>
  );
}
