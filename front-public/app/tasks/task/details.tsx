import { useTranslation } from "front-shared/i18n";
import { Button } from "front-shared/ui";
import { type ReactNode, useId, useRef } from "react";
import { ProblemNote } from "../../shell/problem-note.tsx";
import { shortDay } from "../due.ts";
import { mayMove } from "../permissions.ts";
import { memberName, useScope, useTask } from "../scope.ts";
import { isPriority, PRIORITIES } from "../store/board.ts";
import { ConflictBox } from "./conflict.tsx";
import { DueInput } from "./due-input.tsx";
import { newest } from "./newest.ts";
import type { Conflict, FullTask, Result } from "./result.ts";
import { useChoice } from "./use-choice.ts";
import { TaskForm, useTaskForm } from "./use-form.tsx";

const CONTROL =
  "h-8 w-full min-w-0 rounded-md border border-transparent bg-transparent px-2 text-base hover:border-line hover:bg-hover focus:border-line-strong disabled:opacity-100";

/** Status, priority, day and person: each is saved as soon as it is chosen; without scripts, all by one button. */
export function Details({ task: loaded, editable }: { task: FullTask; editable: boolean }) {
  const { t, i18n } = useTranslation("tasks");
  const scope = useScope();
  const { members, project, actions, store } = scope;
  const form = useRef<HTMLFormElement>(null);
  const { fetcher, result } = useTaskForm("details", loaded.id);
  const assignee = useChoice("assigneeId", loaded, form);
  const priority = useChoice("priority", loaded, form);
  const due = useChoice("dueOn", loaded, form);
  const choices = [assignee, priority, due];
  const task = choices.reduce((known, { answered }) => newest(known, answered), loaded);
  const statusId = useTask(task.id)?.statusId ?? task.statusId;

  function read({ field }: Conflict, value: string): string {
    if (field === "priority") return isPriority(value) ? t(`priority.${value}`) : value;
    if (field === "assigneeId") return memberName(members, value) ?? t("task.nobody");
    return value && shortDay(value, scope.today, i18n.language);
  }

  return (
    <TaskForm ref={form} fetcher={fetcher} intent="details" className="flex flex-col gap-2">
      <WasFields task={task} statusId={statusId} conflict={result?.conflict} />
      <div className="grid grid-cols-[auto_1fr] items-center gap-x-3 gap-y-0.5 sm:grid-cols-[auto_1fr_auto_1fr]">
        <Row label={t("task.status")}>
          {(id) => (
            <select
              {...{ id, className: CONTROL, name: "statusId", value: statusId, disabled: !mayMove(scope) }}
              onChange={({ target: { value } }) =>
                void actions.move(task.id, {
                  statusId: value,
                  beforeId: store.board.lanes.get(value)?.[0] ?? null,
                })
              }
            >
              {project.statuses.map((status) => (
                <option key={status.id} value={status.id}>
                  {status.name}
                </option>
              ))}
            </select>
          )}
        </Row>
        <Row label={t("task.assignee")}>
          {(id) => (
            <select
              {...{ id, className: CONTROL, name: "assigneeId", value: assignee.shown, disabled: !editable }}
              onChange={({ target }) => assignee.choose(target.value)}
            >
              <option value="">{t("task.nobody")}</option>
              {members.map(({ userId, name }) => (
                <option key={userId} value={userId}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Row>
        <Row label={t("priority.label")}>
          {(id) => (
            <select
              {...{ id, className: CONTROL, name: "priority", value: priority.shown, disabled: !editable }}
              onChange={({ target }) => priority.choose(target.value)}
            >
              {PRIORITIES.map((one) => (
                <option key={one} value={one}>
                  {t(`priority.${one}`)}
                </option>
              ))}
            </select>
          )}
        </Row>
        <Row label={t("task.due")}>
          {(id) => (
            <DueInput
              {...{ id, className: CONTROL, disabled: !editable, taskId: task.id }}
              saved={due.shown}
              onSave={due.choose}
            />
          )}
        </Row>
      </div>
      <Refusal result={result} read={read} />
      {choices.map((choice, index) => (
        <Refusal key={index} read={read} {...choice} />
      ))}
      {editable && (
        <noscript>
          <Button type="submit" size="small">
            {t("task.save")}
          </Button>
        </noscript>
      )}
    </TaskForm>
  );
}

interface RefusalProps {
  result: Result | undefined;
  read: (conflict: Conflict, value: string) => string;
  insist?: () => void;
  yield?: () => void;
}

/** Why nothing was saved, and what can be done about it. */
function Refusal({ result, read, insist, yield: yieldToTheirs }: RefusalProps) {
  const { conflict, problem } = result ?? {};
  return (
    <>
      {conflict && (
        <ConflictBox
          conflict={conflict}
          read={(value) => read(conflict, value)}
          onMine={insist}
          onTheirs={yieldToTheirs}
        />
      )}
      <ProblemNote problem={problem} />
    </>
  );
}

interface WasFieldsProps {
  task: FullTask;
  statusId: string;
  conflict: Conflict | undefined;
}

/** What the form showed when it was made; a conflict has its own for what it is about. */
function WasFields({ task, statusId, conflict }: WasFieldsProps) {
  const was = { statusId, assigneeId: task.assigneeId, priority: task.priority, dueOn: task.dueOn };
  return (
    <>
      {!conflict && <input type="hidden" name="version" value={task.version} />}
      {Object.entries(was)
        .filter(([name]) => name !== conflict?.field)
        .map(([name, value]) => (
          <input key={name} type="hidden" name={`was.${name}`} value={value ?? ""} />
        ))}
    </>
  );
}

function Row({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <>
      <label htmlFor={id} className="text-muted text-sm">
        {label}
      </label>
      {children(id)}
    </>
  );
}
