import type { Problem } from "front-shared/api";
import { useTranslation } from "front-shared/i18n";
import { PageForm, useLocalProblem } from "front-shared/page";
import { SubmitButton, TextField } from "front-shared/ui";
import { useSending } from "../shell/use-sending.ts";

/** Names a new workspace, wherever it stands. */
export function WorkspaceForm({ name, problem }: { name?: string; problem?: Problem }) {
  const { t } = useTranslation("workspaces");
  const busy = useSending((form) => form.has("name"));
  return (
    <PageForm
      action="/workspaces/new"
      problem={problem}
      className="flex w-full max-w-sm flex-col gap-4 text-left"
    >
      <TextField
        label={t("new.name")}
        name="name"
        placeholder={t("new.example")}
        defaultValue={name}
        problem={useLocalProblem(problem)}
        maxLength={100}
        autoComplete="off"
        required
        autoFocus
      />
      <SubmitButton pending={busy} className="self-start">
        {t("new.submit")}
      </SubmitButton>
    </PageForm>
  );
}
