import { useTranslation } from "front-shared/i18n";
import { PageForm } from "front-shared/page";
import { Button, LinkButton } from "front-shared/ui";
import { useEffect, useRef } from "react";
import { useActionData } from "react-router";
import { IN_PLACE, useMode } from "./mode.ts";
import type { Result } from "./result.ts";

/** Asks before a task goes with all that belongs to it. */
export function DeleteQuestion() {
  const { t } = useTranslation("tasks");
  const result = useActionData<Result>();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alertdialog"
      aria-label={t("task.delete")}
      className="bg-danger-soft flex flex-col gap-3 rounded-md p-3 outline-none"
    >
      <p className="text-danger font-medium">{t("task.deleteQuestion")}</p>
      <PageForm problem={result?.about === "delete" ? result.problem : undefined} className="flex gap-2">
        <input type="hidden" name="intent" value="delete" />
        <Button type="submit" look="danger" size="small">
          {t("task.deleteConfirm")}
        </Button>
        <LinkButton to={useMode().to()} size="small" {...IN_PLACE}>
          {t("task.cancel")}
        </LinkButton>
      </PageForm>
    </div>
  );
}
