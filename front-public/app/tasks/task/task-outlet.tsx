import { useTranslation } from "front-shared/i18n";
import { Skeleton } from "front-shared/ui";
import { Outlet, useMatches, useNavigation } from "react-router";
import { useBoard } from "../scope.ts";
import { PANEL } from "./panel-style.ts";
import { useEscape } from "./use-close.ts";

/** The task that is open beside a view, or on its way there. */
export function useOpenTask(): { openId: string | undefined; loading: boolean } {
  const shown = useMatches().find(({ params }) => params.taskId)?.params.taskId;
  const { location, formMethod } = useNavigation();
  const next = formMethod === undefined ? location?.pathname.match(/\/t\/([^/]+)$/)?.[1] : undefined;
  return { openId: next ?? shown, loading: next !== undefined && next !== shown };
}

/** Where an open task shows. What the board knows of it shows at once. */
export function TaskOutlet() {
  const { t } = useTranslation("tasks");
  const { openId, loading } = useOpenTask();
  useEscape(openId);
  const title = useBoard(({ tasks }) => (openId === undefined ? undefined : tasks.get(openId)?.title));
  if (!loading) return <Outlet />;
  return (
    <section aria-busy="true" aria-label={t("task.loading")} className={`${PANEL} gap-5 px-4`}>
      <div className="h-11 shrink-0" />
      <p className="-mt-5 py-1 text-xl font-semibold [overflow-wrap:anywhere]">{title}</p>
      <Skeleton className="h-16 shrink-0" />
      <Skeleton className="h-32 shrink-0" />
      <Skeleton className="h-24 shrink-0" />
    </section>
  );
}
