import type { JobsComponents, Problem } from "front-shared/api";
import { useTranslation } from "front-shared/i18n";
import { PageForm } from "front-shared/page";
import { Icon, SubmitButton } from "front-shared/ui";
import { useNavigation } from "react-router";

interface JobActionsProps {
  job: JobsComponents["schemas"]["JobDetailsView"];
  /** What was done on the way here. */
  done: string | null;
  problem: Problem | undefined;
}

/** What may be done to a job in its state, and what just was. */
export function JobActions({ job, done, problem }: JobActionsProps) {
  const { t } = useTranslation("jobs");
  const busy = useNavigation().formMethod === "POST";
  const open = job.state === "waiting" || job.state === "running";
  const news = doneText(done, job.state);
  return (
    <>
      <div role="status" className="empty:hidden">
        {news && (
          <p className="bg-success-soft text-success flex items-center gap-2 rounded-md px-3 py-2">
            <Icon name="check" />
            {t(news)}
          </p>
        )}
      </div>
      {job.state === "dead" && (
        <PageForm problem={problem} className="flex flex-col items-start gap-3">
          <p>{t("retry.text")}</p>
          <SubmitButton name="intent" value="retry" pending={busy}>
            {t("retry.submit")}
          </SubmitButton>
        </PageForm>
      )}
      {open && !job.cancelling && (
        <PageForm problem={problem} className="flex flex-col items-start gap-3">
          <SubmitButton name="intent" value="cancel" look="danger" pending={busy}>
            {t("cancel.submit")}
          </SubmitButton>
          <p className="text-muted text-sm">
            {t(job.state === "running" ? "cancel.running" : "cancel.waiting")}
          </p>
        </PageForm>
      )}
      {!open && job.state !== "dead" && problem && <PageForm problem={problem} />}
    </>
  );
}

function doneText(done: string | null, state: string) {
  if (done === "retry" && state !== "dead") return "retry.done";
  if (done === "cancel" && state === "running") return "cancel.asked";
  if (done === "cancel" && state === "cancelled") return "cancel.done";
  return undefined;
}
