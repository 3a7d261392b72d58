import { useTranslation } from "front-shared/i18n";
import { Button, LinkButton } from "front-shared/ui";
import { ConflictBox } from "./conflict.tsx";
import { IN_PLACE, useMode } from "./mode.ts";
import { MarkdownField } from "./markdown-field.tsx";
import { newest } from "./newest.ts";
import { ProblemNote } from "../../shell/problem-note.tsx";
import { Rendered } from "./rendered.tsx";
import type { FullTask } from "./result.ts";
import { Section } from "./section.tsx";
import { useDraft } from "./use-draft.ts";
import { TaskForm, useTaskForm } from "./use-form.tsx";

const LONGEST = 20_000;

/** What is to be done, in Markdown. Whether it is being edited stands in the address, so that it works without scripts. */
export function Description({ task: loaded, editable }: { task: FullTask; editable: boolean }) {
  const { t } = useTranslation("tasks");
  const mode = useMode();
  const editing = editable && mode.editing === "description";
  const { fetcher, busy, result } = useTaskForm("description", loaded.id, () => {
    draft.clear();
    mode.leave();
  });
  const { description, version } = newest(loaded, fetcher.data?.task);
  const draft = useDraft(`description:${loaded.id}`, description, version);
  const conflict = result?.conflict;

  if (!editing) {
    return (
      <Section
        title={t("task.description")}
        action={
          editable && (
            <LinkButton to={mode.to({ edit: "description" })} look="ghost" size="small" {...IN_PLACE}>
              {t(draft.changed ? "task.goOnEditing" : "task.edit")}
            </LinkButton>
          )
        }
      >
        {description ? (
          <Rendered text={description} />
        ) : (
          <p className="text-muted">{t("task.noDescription")}</p>
        )}
      </Section>
    );
  }
  return (
    <Section title={t("task.description")}>
      <TaskForm fetcher={fetcher} intent="description" className="flex flex-col gap-2">
        {!conflict && (
          <>
            <input type="hidden" name="version" value={draft.base.version} />
            <input type="hidden" name="was.description" value={draft.base.was} />
          </>
        )}
        <MarkdownField
          name="description"
          label={t("task.description")}
          text={draft.text}
          onWrite={draft.write}
          maxLength={LONGEST}
          rows={8}
          autoFocus
        />
        {conflict && (
          <ConflictBox
            conflict={conflict}
            onTheirs={() => {
              draft.clear();
              fetcher.reset();
              mode.leave();
            }}
          />
        )}
        <ProblemNote problem={result?.problem} />
        <div className="flex gap-2">
          {!conflict && (
            <Button type="submit" look="primary" size="small" isPending={busy}>
              {t("task.save")}
            </Button>
          )}
          <LinkButton
            to={mode.to()}
            size="small"
            {...IN_PLACE}
            onClick={() => {
              draft.clear();
              fetcher.reset();
            }}
          >
            {t("task.cancel")}
          </LinkButton>
        </div>
      </TaskForm>
    </Section>
  );
}
