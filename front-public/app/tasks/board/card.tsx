import { Avatar, Icon } from "front-shared/ui";
import { memo, useLayoutEffect, useRef } from "react";
import { mayMove } from "../permissions.ts";
import { isDone, memberName, useScope, useTask } from "../scope.ts";
import type { Task } from "../store/board.ts";
import { DUE_LOOKS, useCardWords } from "./card-words.ts";
import { PriorityMark } from "./priority-mark.tsx";

interface CardProps {
  id: string;
  href: string;
  /** Whether Tab leads here; to the others arrows lead. Undefined before there are scripts: Tab leads to each. */
  tabbable: boolean | undefined;
  open: boolean;
  held: boolean;
  /** Whether the board's focus was on this card when it went out of the page. */
  wasFocused: (id: string) => boolean;
}

/** Renders again only when its own task changes. Its clicks and keys are the board's business. */
export const Card = memo(function Card({ id, href, tabbable, open, held, wasFocused }: CardProps) {
  const task = useTask(id);
  const words = useCardWords();
  const scope = useScope();
  const link = useRef<HTMLAnchorElement>(null);
  useLayoutEffect(() => {
    if (document.activeElement === document.body && wasFocused(id)) link.current?.focus();
  }, [id, wasFocused]);
  if (!task) return null;
  const saving = task.version < 0;
  return (
    <li
      data-task={saving ? undefined : id}
      data-open={open || undefined}
      data-held={held || undefined}
      data-saving={saving || undefined}
      className="card"
    >
      <a
        ref={link}
        href={saving ? undefined : href}
        data-link=""
        draggable={false}
        tabIndex={tabbable === undefined || tabbable ? undefined : -1}
        aria-describedby={`about-${id}`}
        aria-current={open ? "true" : undefined}
        className="card-link"
      >
        {task.title}
      </a>
      <About task={task} />
      {mayMove(scope) && (
        <button
          type="button"
          data-menu=""
          tabIndex={-1}
          aria-label={words.menu(task.title)}
          aria-haspopup="menu"
          className="card-menu"
        >
          <Icon name="more" />
        </button>
      )}
    </li>
  );
});

/** One picture with one text: hundreds of texts that are only heard would each cost a layer of the page. */
function About({ task }: { task: Task }) {
  const words = useCardWords();
  const { members, project } = useScope();
  const assignee = task.assigneeId ? memberName(members, task.assigneeId) : undefined;
  const due = task.dueOn ? words.due(task.dueOn, isDone(project, task.statusId)) : undefined;
  const said = [
    words.priority(task.priority),
    due?.label,
    task.commentCount > 0 && words.comments(task.commentCount),
    task.fileCount > 0 && words.files(task.fileCount),
    assignee,
  ];
  return (
    <div
      id={`about-${task.id}`}
      role="img"
      aria-label={said.filter(Boolean).join(", ")}
      className="card-about"
    >
      <PriorityMark priority={task.priority} label={words.priority(task.priority)} />
      {due && <span className={`whitespace-nowrap ${DUE_LOOKS[due.when]}`}>{due.text}</span>}
      {task.commentCount > 0 && <Count icon="comment" count={task.commentCount} />}
      {task.fileCount > 0 && <Count icon="attach" count={task.fileCount} />}
      {assignee !== undefined && (
        <span className="ml-auto flex">
          <Avatar name={assignee} id={task.assigneeId ?? ""} size={20} />
        </span>
      )}
    </div>
  );
}

function Count({ icon, count }: { icon: "comment" | "attach"; count: number }) {
  return (
    <span className="inline-flex items-center gap-1">
      <Icon name={icon} className="size-3.5" />
      {count}
    </span>
  );
}
