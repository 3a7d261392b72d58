import { useTranslation } from "front-shared/i18n";
import { CsrfField } from "front-shared/page";
import { Icon } from "front-shared/ui";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useHref } from "react-router";
import { useScopeDraft } from "../scope-draft.ts";
import { useScope } from "../scope.ts";
import { useTypedBefore } from "../use-typed-before.ts";

const TITLE = 200;

/** A line at the foot of a column. Enter makes a task and keeps the line for the next; what was typed survives a reload. */
export function QuickAdd({ statusId, name }: { statusId: string; name: string }) {
  const { t } = useTranslation("tasks");
  const { actions, me, path } = useScope();
  const board = useHref(path);
  const kept = useScopeDraft(`new:${statusId}`);
  const [title, setTitle] = useState("");
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => setTitle((typed) => typed || kept.read()), [kept.key]);
  useTypedBefore(field, write);

  function write(text: string): void {
    setTitle(text);
    kept.write(text);
  }

  /** The line is free for the next one at once; its draft stays until the task is made. */
  async function add(): Promise<void> {
    const line = title.trim();
    if (!line) return;
    setTitle("");
    const made = await actions.create(statusId, line, me);
    if (field.current?.value) return;
    if (made) kept.write("");
    else write(line);
  }

  function press(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key !== "Escape") return;
    event.preventDefault();
    field.current?.blur();
  }

  return (
    <form
      method="post"
      action={board}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
      className="focus-within:border-line-strong focus-within:bg-surface hover:bg-hover flex items-center gap-2 rounded-md border border-transparent px-2.5"
    >
      <CsrfField />
      <input type="hidden" name="statusId" value={statusId} />
      <Icon name="plus" className="text-muted" />
      <input
        ref={field}
        name="title"
        data-quick-add={statusId}
        value={title}
        onChange={(event) => write(event.target.value)}
        onKeyDown={press}
        maxLength={TITLE}
        required
        autoComplete="off"
        enterKeyHint="done"
        placeholder={t("board.add")}
        aria-label={t("board.addTo", { status: name })}
        className="placeholder:text-muted h-9 w-full min-w-0 bg-transparent text-base outline-none"
      />
    </form>
  );
}
