import { useTranslation } from "front-shared/i18n";
import { memo, useSyncExternalStore } from "react";
import { mayCreate } from "../permissions.ts";
import { useBoard, useScope } from "../scope.ts";
import { Card } from "./card.tsx";
import type { DropTarget } from "./drop-target.ts";
import { QuickAdd } from "./quick-add.tsx";
import { type Category, StatusMark } from "./status-mark.tsx";

interface ColumnProps {
  statusId: string;
  name: string;
  category: Category;
  target: DropTarget;
  href: string;
  first: boolean;
  /** The one card of the board that Tab leads to. */
  cursor: string | undefined;
  interactive: boolean;
  openId: string | undefined;
  heldId: string | undefined;
  wasFocused: (id: string) => boolean;
}

const NONE: readonly string[] = [];

export const Column = memo(function Column(props: ColumnProps) {
  const { statusId, name, category, first, target, href, cursor, interactive, openId, heldId, wasFocused } =
    props;
  const { t } = useTranslation("tasks");
  const scope = useScope();
  const ids = useBoard(({ lanes }) => lanes.get(statusId) ?? NONE);
  const line = useSyncExternalStore(
    target.subscribe,
    () => target.within(statusId),
    () => undefined,
  );
  const heading = `lane-${statusId}`;
  return (
    <section
      data-lane={statusId}
      aria-labelledby={heading}
      className={`flex max-h-full w-[84vw] max-w-76 shrink-0 snap-start scroll-ml-4 flex-col rounded-lg sm:w-76 ${line === undefined ? "" : "bg-hover"}`}
    >
      <h2 id={heading} className="flex items-center gap-2 px-2.5 pt-2 pb-2 text-sm font-medium">
        <StatusMark category={category} />
        {name}
        <span className="text-muted text-xs font-normal">
          <span aria-hidden="true">{ids.length}</span>
          <span className="sr-only">{t("board.count", { count: ids.length })}</span>
        </span>
      </h2>
      <ol data-scroller="" className="cards min-h-4 overflow-y-auto overscroll-y-contain px-1.5 pt-1">
        {ids.map((id) => (
          <LineAndCard
            key={id}
            id={id}
            line={line === id}
            href={`${href}/t/${id}`}
            tabbable={interactive ? id === cursor : undefined}
            open={id === openId}
            held={id === heldId}
            wasFocused={wasFocused}
          />
        ))}
        {ids.length === 0 && <EmptyLane first={first} />}
        {line === null && <DropLine />}
      </ol>
      {mayCreate(scope) && (
        <div className="px-1.5 pb-1.5">
          <QuickAdd statusId={statusId} name={name} />
        </div>
      )}
    </section>
  );
});

interface RowProps {
  id: string;
  line: boolean;
  href: string;
  tabbable: boolean | undefined;
  open: boolean;
  held: boolean;
  wasFocused: (id: string) => boolean;
}

const LineAndCard = memo(function LineAndCard({
  id,
  line,
  href,
  tabbable,
  open,
  held,
  wasFocused,
}: RowProps) {
  return (
    <>
      {line && <DropLine />}
      <Card {...{ id, href, tabbable, open, held, wasFocused }} />
    </>
  );
});

function DropLine() {
  return <li aria-hidden="true" className="drop-line bg-accent pointer-events-none rounded-full" />;
}

/** What is not there yet; on an empty board, how to begin. */
function EmptyLane({ first }: { first: boolean }) {
  const { t } = useTranslation("tasks");
  const scope = useScope();
  const begin = useBoard(({ tasks }) => tasks.size === 0) && first && mayCreate(scope);
  return (
    <li className="border-line text-muted rounded-md border border-dashed px-3 py-4 text-center text-sm">
      {t(begin ? "board.begin" : "board.none")}
    </li>
  );
}
