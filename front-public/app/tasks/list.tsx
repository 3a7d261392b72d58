import { useTranslation } from "front-shared/i18n";
import { EmptyState, LinkButton } from "front-shared/ui";
import { useSearchParams } from "react-router";
import { Filters } from "./list/filters.tsx";
import { isFiltered, select, selectionOf } from "./list/selection.ts";
import { Table } from "./list/table.tsx";
import { IN_PLACE } from "./task/mode.ts";
import { TaskOutlet, useOpenTask } from "./task/task-outlet.tsx";
import { isDone, memberName, useBoard, useScope } from "./scope.ts";

/** The tasks of a project as a table. */
export default function ListPage() {
  const { t, i18n } = useTranslation("tasks");
  const { members, path, project } = useScope();
  const [search] = useSearchParams();
  const board = useBoard((now) => now);
  const { openId } = useOpenTask();
  const selection = selectionOf(search);
  const ids = select(
    board,
    selection,
    (statusId) => isDone(project, statusId),
    (id) => memberName(members, id) ?? "",
    i18n.language,
  );
  return (
    <div className="flex min-h-0 flex-1">
      <div className={`flex min-h-0 min-w-0 flex-1 flex-col ${openId ? "max-lg:hidden" : ""}`}>
        <Filters selection={selection} />
        <p role="status" className="sr-only">
          {t("board.count", { count: ids.length })}
        </p>
        <div className="border-line min-h-0 flex-1 overflow-y-auto border-t">
          {ids.length > 0 ? (
            <Table ids={ids} selection={selection} openId={openId} />
          ) : (
            <div className="p-4">
              <EmptyState icon="list" title={t(isFiltered(selection) ? "list.noneFound" : "list.none")}>
                {isFiltered(selection) ? (
                  <LinkButton to="." {...IN_PLACE}>
                    {t("list.clear")}
                  </LinkButton>
                ) : (
                  <LinkButton to={path}>{t("list.toBoard")}</LinkButton>
                )}
              </EmptyState>
            </div>
          )}
        </div>
      </div>
      <TaskOutlet />
    </div>
  );
}
