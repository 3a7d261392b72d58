import type { JobsComponents } from "front-shared/api";
import { useTranslation } from "front-shared/i18n";

interface JobProgressProps {
  progress: JobsComponents["schemas"]["Progress"];
  /** Without the note, for a row of a list. */
  small?: boolean;
}

/** How far a job is, as its handler said last. */
export function JobProgress({ progress: { done, total, note }, small = false }: JobProgressProps) {
  const { t } = useTranslation("jobs");
  const share = t("progress.share", { percent: Math.floor((done / total) * 100) });
  return (
    <div className={`flex flex-col gap-1 ${small ? "max-w-48" : "max-w-xl"}`}>
      <div className="flex items-center gap-3">
        <progress
          className="job-progress h-1.5 w-full min-w-16"
          aria-label={t("progress.title")}
          value={done}
          max={total}
        />
        <span className="text-muted text-xs whitespace-nowrap tabular-nums">{share}</span>
      </div>
      {!small && (
        <p className="text-muted text-sm wrap-anywhere">
          {t("progress.steps", { done, total })}
          {note && ` · ${note}`}
        </p>
      )}
    </div>
  );
}
