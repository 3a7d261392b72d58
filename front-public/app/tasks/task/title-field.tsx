import { useTranslation } from "front-shared/i18n";
import { Button } from "front-shared/ui";
import { type KeyboardEvent, useRef } from "react";
import { ProblemNote } from "../../shell/problem-note.tsx";
import { ConflictBox } from "./conflict.tsx";
import { newest } from "./newest.ts";
import { useTypedBefore } from "../use-typed-before.ts";
import type { FullTask } from "./result.ts";
import { useDraft } from "./use-draft.ts";
import { TaskForm, useTaskForm } from "./use-form.tsx";

const LONGEST = 200;

/** The title is its own field: Enter or leaving it saves, Escape takes back. */
export function TitleField({ task, editable }: { task: FullTask; editable: boolean }) {
  const { t } = useTranslation("tasks");
  const { fetcher, result } = useTaskForm("title", task.id, () => draft.clear());
  const { title, version } = newest(task, fetcher.data?.task);
  const draft = useDraft(`title:${task.id}`, title, version);
  const form = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useTypedBefore(field, (text) => draft.write(text));
  const heading = (
    <h2
      id="task-title"
      tabIndex={-1}
      className={editable ? "sr-only" : "px-2 text-xl font-semibold outline-none"}
    >
      {title}
    </h2>
  );
  if (!editable) return heading;

  function save(): void {
    if (!draft.text.trim()) draft.clear();
    else if (draft.changed && fetcher.state === "idle") form.current?.closest("form")?.requestSubmit();
  }

  function press(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.key === "Enter" && !event.nativeEvent.isComposing) {
      event.preventDefault();
      save();
    } else if (event.key === "Escape" && draft.changed) {
      event.stopPropagation();
      draft.clear();
    }
  }

  return (
    <TaskForm fetcher={fetcher} intent="title" className="flex flex-col gap-2">
      {heading}
      <div ref={form}>
        {!result?.conflict && (
          <>
            <input type="hidden" name="version" value={draft.base.version} />
            <input type="hidden" name="was.title" value={draft.base.was} />
          </>
        )}
        <textarea
          ref={field}
          name="title"
          aria-label={t("task.title")}
          value={draft.text}
          onChange={(event) => draft.write(event.target.value.replace(/[\r\n]+/g, " "))}
          onKeyDown={press}
          onBlur={() => !result?.conflict && save()}
          maxLength={LONGEST}
          rows={1}
          required
          className="hover:border-line focus:border-line-strong field-sizing-content block w-full resize-none rounded-md border border-transparent bg-transparent px-2 py-1 text-xl font-semibold [overflow-wrap:anywhere]"
        />
      </div>
      {result?.conflict && (
        <ConflictBox conflict={result.conflict} onTheirs={() => (draft.clear(), forget(fetcher))} />
      )}
      <ProblemNote problem={result?.problem} />
      <noscript>
        <Button type="submit" size="small">
          {t("task.save")}
        </Button>
      </noscript>
    </TaskForm>
  );
}

function forget(fetcher: { reset?: () => void }): void {
  fetcher.reset?.();
}
