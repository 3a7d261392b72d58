import type { Problem } from "front-shared/api";
import { useTranslation } from "front-shared/i18n";
import { PageForm, useLocalProblem } from "front-shared/page";
import { LinkButton, SubmitButton, TextArea, TextField } from "front-shared/ui";
import { useSending } from "../shell/use-sending.ts";

interface ProjectFormProps {
  /** Makes sure that a form sent twice makes one project. */
  idempotencyKey: string;
  name?: string;
  description?: string;
  problem?: Problem;
}

export function ProjectForm({ idempotencyKey, name, description, problem }: ProjectFormProps) {
  const { t } = useTranslation("workspaces");
  const busy = useSending();
  const local = useLocalProblem(problem);
  return (
    <PageForm
      action="?index&new"
      problem={problem}
      aria-label={t("projects.newTitle")}
      className="border-line bg-canvas flex flex-col gap-4 rounded-lg border p-4"
    >
      <input type="hidden" name="key" value={idempotencyKey} />
      <TextField
        label={t("projects.name")}
        name="name"
        placeholder={t("projects.example")}
        defaultValue={name}
        problem={local}
        maxLength={200}
        autoComplete="off"
        required
        autoFocus
      />
      <TextArea
        label={t("projects.description")}
        name="description"
        hint={t("projects.optional")}
        defaultValue={description}
        problem={local}
        maxLength={20000}
        rows={3}
      />
      <div className="flex gap-2">
        <SubmitButton pending={busy}>{t("projects.submit")}</SubmitButton>
        <LinkButton to="." look="ghost">
          {t("projects.cancel")}
        </LinkButton>
      </div>
    </PageForm>
  );
}
