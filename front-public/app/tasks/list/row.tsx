import { Avatar } from "front-shared/ui";
import { memo } from "react";
import { PriorityMark } from "../board/priority-mark.tsx";
import { DUE_LOOKS, useCardWords } from "../board/card-words.ts";
import { StatusMark } from "../board/status-mark.tsx";
import { memberName, useScope, useTask } from "../scope.ts";

interface RowProps {
  id: string;
  href: string;
  tabbable: boolean | undefined;
  open: boolean;
}

export const Row = memo(function Row({ id, href, tabbable, open }: RowProps) {
  const task = useTask(id);
  const words = useCardWords();
  const { members, project } = useScope();
  if (!task) return null;
  const status = project.statuses.find(({ id }) => id === task.statusId);
  const assignee = memberName(members, task.assigneeId);
  const done = status?.category === "done";
  const due = task.dueOn ? words.due(task.dueOn, done) : undefined;
  return (
    <tr
      data-task={id}
      className={`border-line hover:bg-hover relative border-b ${open ? "bg-accent-soft" : ""}`}
    >
      <th scope="row" className="py-2 pr-3 pl-4 text-left font-normal">
        <a
          href={href}
          data-link=""
          tabIndex={tabbable === undefined || tabbable ? undefined : -1}
          aria-current={open ? "true" : undefined}
          className="block outline-offset-4 [overflow-wrap:anywhere] after:absolute after:inset-0"
        >
          {task.title}
        </a>
      </th>
      <td className="text-muted px-3 whitespace-nowrap">
        <span className="flex items-center gap-2">
          <StatusMark category={status?.category} />
          {status?.name}
        </span>
      </td>
      <td className="px-3 max-sm:hidden">
        <span className="flex items-center gap-2">
          <PriorityMark priority={task.priority} />
          <span className="text-muted max-lg:sr-only">{words.priority(task.priority)}</span>
        </span>
      </td>
      <td className="px-3 max-sm:hidden">
        {assignee !== undefined && (
          <span className="flex items-center gap-2">
            <Avatar name={assignee} id={task.assigneeId ?? ""} size={20} />
            <span className="text-muted truncate max-lg:sr-only">{assignee}</span>
          </span>
        )}
      </td>
      <td className="pr-4 pl-3 whitespace-nowrap">
        {due && (
          <span className={DUE_LOOKS[due.when] || "text-muted"}>
            <span aria-hidden="true">{due.text}</span>
            <span className="sr-only">{due.label}</span>
          </span>
        )}
      </td>
    </tr>
  );
});
