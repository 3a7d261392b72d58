import { useTranslation } from "front-shared/i18n";
import { Avatar, Button, IconButton, Icon, LinkButton } from "front-shared/ui";
import { useState } from "react";
import { memberName, useScope } from "../scope.ts";
import { When } from "../when.tsx";
import { ConflictBox } from "./conflict.tsx";
import { IN_PLACE, useMode } from "./mode.ts";
import { MarkdownField } from "./markdown-field.tsx";
import { ProblemNote } from "../../shell/problem-note.tsx";
import { Rendered } from "./rendered.tsx";
import type { Comment } from "./result.ts";
import { Section } from "./section.tsx";
import { useDraft } from "./use-draft.ts";
import { TaskForm, useTaskForm } from "./use-form.tsx";

const LONGEST = 10_000;

export function Comments({ taskId, comments, now }: { taskId: string; comments: Comment[]; now: string }) {
  const { t } = useTranslation("tasks");
  const { editing } = useMode();
  return (
    <Section title={t("comments.title")} count={comments.length}>
      {comments.length > 0 && (
        <ol className="flex flex-col gap-4">
          {comments.map((comment) => (
            <li key={comment.id}>
              <OneComment comment={comment} editing={editing === comment.id} now={now} />
            </li>
          ))}
        </ol>
      )}
      <NewComment taskId={taskId} />
    </Section>
  );
}

function NewComment({ taskId }: { taskId: string }) {
  const { t } = useTranslation("tasks");
  const [key, setKey] = useState("");
  const draft = useDraft(`comment:${taskId}`, "", 0);
  const { fetcher, busy, result } = useTaskForm("comment", taskId, () => {
    draft.clear();
    setKey("");
  });
  function write(text: string): void {
    draft.write(text);
    // The same words sent twice, because an answer was lost, are one comment.
    setKey(crypto.randomUUID());
  }
  return (
    <TaskForm fetcher={fetcher} intent="comment" className="flex flex-col gap-2">
      <input type="hidden" name="key" value={key} />
      <MarkdownField
        name="body"
        label={t("comments.new")}
        placeholder={t("comments.placeholder")}
        text={draft.text || (result?.text ?? "")}
        onWrite={write}
        maxLength={LONGEST}
        rows={2}
      />
      <ProblemNote problem={result?.problem} />
      <Button type="submit" size="small" className="self-start" isPending={busy}>
        {t("comments.add")}
      </Button>
    </TaskForm>
  );
}

function OneComment({ comment, editing, now }: { comment: Comment; editing: boolean; now: string }) {
  const { t } = useTranslation("tasks");
  const { members, me } = useScope();
  const name = memberName(members, comment.authorId) ?? t("task.formerMember");
  const mine = comment.authorId === me;
  return (
    <article className="group flex gap-2.5" aria-label={t("comments.by", { name })}>
      <Avatar name={name} id={comment.authorId} />
      <div className="min-w-0 flex-1">
        <div className="flex h-6 items-center gap-2 text-sm">
          <span className="truncate font-medium">{name}</span>
          <span className="text-muted text-xs">
            <When at={comment.createdAt} now={now} />
            {comment.updatedAt !== comment.createdAt && ` · ${t("comments.edited")}`}
          </span>
          {mine && !editing && <OwnComment comment={comment} />}
        </div>
        {mine && editing ? <EditComment comment={comment} /> : <Rendered text={comment.body} />}
      </div>
    </article>
  );
}

function OwnComment({ comment }: { comment: Comment }) {
  const mode = useMode();
  const { t } = useTranslation("tasks");
  const { fetcher, busy, result } = useTaskForm(`comment:${comment.id}`, comment.taskId);
  return (
    <div className="ml-auto flex items-center opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 [@media(hover:none)]:opacity-100">
      {result?.problem && <span className="text-danger mr-2 text-xs">{t("comments.notDeleted")}</span>}
      <LinkButton to={mode.to({ edit: comment.id })} look="ghost" size="small" {...IN_PLACE}>
        {t("task.edit")}
      </LinkButton>
      <TaskForm fetcher={fetcher} intent="comment-delete">
        <input type="hidden" name="commentId" value={comment.id} />
        <IconButton type="submit" label={t("comments.delete")} isDisabled={busy}>
          <Icon name="trash" />
        </IconButton>
      </TaskForm>
    </div>
  );
}

function EditComment({ comment }: { comment: Comment }) {
  const { t } = useTranslation("tasks");
  const { to, leave: stop } = useMode();
  const draft = useDraft(`comment:${comment.id}`, comment.body, comment.version);
  const { fetcher, busy, result } = useTaskForm(`comment:${comment.id}`, comment.taskId, () => {
    draft.clear();
    stop();
  });
  const conflict = result?.conflict;
  function leave(): void {
    draft.clear();
    fetcher.reset();
    stop();
  }
  return (
    <TaskForm fetcher={fetcher} intent="comment-change" className="mt-1 flex flex-col gap-2">
      <input type="hidden" name="commentId" value={comment.id} />
      {!conflict && <input type="hidden" name="version" value={draft.base.version} />}
      <MarkdownField
        name="body"
        label={t("comments.edit")}
        text={draft.text}
        onWrite={draft.write}
        maxLength={LONGEST}
        rows={3}
        autoFocus
      />
      {conflict && <ConflictBox conflict={conflict} onTheirs={leave} />}
      <ProblemNote problem={result?.problem} />
      <div className="flex gap-2">
        {!conflict && (
          <Button type="submit" look="primary" size="small" isPending={busy}>
            {t("task.save")}
          </Button>
        )}
        <LinkButton to={to()} size="small" {...IN_PLACE} onClick={() => draft.clear()}>
          {t("task.cancel")}
        </LinkButton>
      </div>
    </TaskForm>
  );
}
