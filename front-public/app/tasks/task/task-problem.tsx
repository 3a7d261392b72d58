import { isProblem } from "front-shared/api";
import { useTranslation } from "front-shared/i18n";
import { LinkButton } from "front-shared/ui";
import { isRouteErrorResponse, useParams, useRouteError } from "react-router";
import { PANEL } from "./panel-style.ts";
import { ProblemNote } from "../../shell/problem-note.tsx";

/** In the place of a task that is not there, or cannot be loaded; the board stays. */
export function TaskProblem() {
  const { t } = useTranslation("tasks");
  const { t: common } = useTranslation();
  const error = useRouteError();
  const { workspaceId, projectId } = useParams();
  const gone = isRouteErrorResponse(error) && error.status === 404;
  return (
    <section aria-labelledby="task-title" className={`${PANEL} items-start gap-4 p-6`}>
      <h2 id="task-title" className="text-xl font-semibold">
        {t(gone ? "task.gone" : "task.failed")}
      </h2>
      {gone ? (
        <p className="text-muted">{t("task.goneDetail")}</p>
      ) : (
        <ProblemNote
          problem={isRouteErrorResponse(error) && isProblem(error.data) ? error.data : undefined}
        />
      )}
      <div className="flex gap-2">
        {!gone && (
          <LinkButton to="." reloadDocument look="primary">
            {common("error.retry")}
          </LinkButton>
        )}
        <LinkButton to={`/w/${workspaceId}/p/${projectId}`}>{t("task.close")}</LinkButton>
      </div>
    </section>
  );
}
