import type { TopicState } from "@tools-dashboard/live";
import { useTranslation } from "front-shared/i18n";
import { Avatar, Icon, type IconName } from "front-shared/ui";
import { Link, useMatch } from "react-router";
import { WITHIN } from "./task/mode.ts";
import { Connection } from "./connection.tsx";
import { isDone, memberName, useBoard, useScope } from "./scope.ts";

const FACES = 4;

interface HeaderProps {
  workspace: string;
  state: TopicState;
  present: readonly string[];
  more: boolean;
}

export function ProjectHeader({ workspace, state, present, more }: HeaderProps) {
  const { t } = useTranslation("tasks");
  const { project, workspaceId, path } = useScope();
  const listed = useMatch(`${path}/list/*`) !== null;
  return (
    <header className="border-line bg-surface flex flex-wrap items-center gap-x-4 border-b px-4 pt-3">
      <div className="flex min-w-0 basis-full flex-wrap items-baseline gap-x-2 sm:basis-auto">
        <Link to={`/w/${workspaceId}`} className="text-muted hover:text-ink truncate text-sm">
          {workspace}
        </Link>
        <span aria-hidden="true" className="text-line-strong text-sm">
          /
        </span>
        <h1 className="truncate text-lg font-semibold">{project.name}</h1>
      </div>
      <nav aria-label={t("view.label")} className="order-1 flex gap-1 self-end sm:order-none">
        <Tab to={path} icon="board" label={t("view.board")} current={!listed} />
        <Tab to={`${path}/list`} icon="list" label={t("view.list")} current={listed} />
      </nav>
      <div className="order-2 ml-auto flex items-center gap-3 py-2 sm:order-none">
        {!more && <Progress />}
        <Connection state={state} />
        <Faces present={present} />
      </div>
      {more && (
        <p className="bg-warning-soft text-warning order-3 -mx-4 basis-full px-4 py-1.5 text-sm">
          {t("more")}
        </p>
      )}
    </header>
  );
}

/** How much of the project is done. */
function Progress() {
  const { t } = useTranslation("tasks");
  const { project } = useScope();
  const total = useBoard(({ tasks }) => tasks.size);
  const done = useBoard(({ lanes }) =>
    [...lanes].reduce((sum, [statusId, ids]) => sum + (isDone(project, statusId) ? ids.length : 0), 0),
  );
  if (total === 0) return null;
  const text = t("progress", { done, total });
  return (
    <span className="text-muted flex items-center gap-2 text-xs tabular-nums">
      <progress value={done} max={total} aria-label={text} className="meter max-sm:hidden" />
      <span aria-hidden="true">{text}</span>
    </span>
  );
}

interface TabProps {
  to: string;
  icon: IconName;
  label: string;
  current: boolean;
}

function Tab({ to, icon, label, current }: TabProps) {
  return (
    <Link
      to={to}
      {...WITHIN}
      aria-current={current ? "page" : undefined}
      className="text-muted hover:text-ink aria-[current=page]:border-accent aria-[current=page]:text-ink -mb-px inline-flex h-10 items-center gap-1.5 border-b-2 border-transparent px-2 text-sm font-medium"
    >
      <Icon name={icon} />
      {label}
    </Link>
  );
}

/** Who watches the project now. */
function Faces({ present }: { present: readonly string[] }) {
  const { t } = useTranslation("tasks");
  const { members } = useScope();
  const people = present.flatMap((id) => {
    const name = memberName(members, id);
    return name === undefined ? [] : [{ id, name }];
  });
  if (people.length === 0) return null;
  const names = people.map(({ name }) => name).join(", ");
  return (
    <div role="img" aria-label={t("presence", { names })} title={names} className="flex items-center">
      {people.slice(0, FACES).map(({ id, name }) => (
        <span key={id} className="ring-canvas -ml-1.5 flex rounded-full ring-2 first:ml-0">
          <Avatar name={name} id={id} />
        </span>
      ))}
      {people.length > FACES && <span className="text-muted ml-1.5 text-xs">+{people.length - FACES}</span>}
    </div>
  );
}
