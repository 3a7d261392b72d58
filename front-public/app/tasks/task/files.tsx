import { useTranslation } from "front-shared/i18n";
import { Button, buttonStyle, Icon, IconButton } from "front-shared/ui";
import { type DragEvent, useState } from "react";
import { mayAttach, mayDetach } from "../permissions.ts";
import { memberName, useScope } from "../scope.ts";
import { When } from "../when.tsx";
import { ProblemNote } from "../../shell/problem-note.tsx";
import type { TaskFile } from "./result.ts";
import { Section } from "./section.tsx";
import { LARGEST_FILE, readableSize } from "./upload.ts";
import { TaskForm, useScripted, useTaskForm } from "./use-form.tsx";
import { type Sending, useUploads } from "./use-uploads.ts";

interface FilesProps {
  taskId: string;
  files: TaskFile[];
  now: string;
  /** A file is there that the page did not know. */
  onArrived: () => void;
}

export function Files({ taskId, files, now, onArrived }: FilesProps) {
  const { t, i18n } = useTranslation("tasks");
  const scope = useScope();
  const [over, setOver] = useState(false);
  const scripted = useScripted();
  const { fetcher, result } = useTaskForm("file", taskId);
  const { sending, send } = useUploads(taskId, () => {
    onArrived();
    void scope.actions.refresh(taskId);
  });
  const attaching = mayAttach(scope);

  function drag(event: DragEvent, inside: boolean): void {
    if (!attaching || !event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setOver(inside);
  }

  return (
    <div
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => {
        drag(event, false);
        send(event.dataTransfer.files);
      }}
      className={`-m-2 rounded-md p-2 ${over ? "bg-accent-soft" : ""}`}
    >
      <Section
        title={t("files.title")}
        count={files.length}
        action={
          attaching &&
          scripted && (
            <label
              className={`${buttonStyle("ghost", "small")} has-focus-visible:outline-accent has-focus-visible:outline-2`}
            >
              <Icon name="attach" />
              {t("files.add")}
              <input
                type="file"
                multiple
                className="sr-only"
                onChange={({ target }) => {
                  send(target.files ?? []);
                  target.value = "";
                }}
              />
            </label>
          )
        }
      >
        {files.length + sending.length > 0 && (
          <ul className="border-line divide-line divide-y rounded-md border">
            {files.map((file) => (
              <FileRow key={file.id} file={file} now={now} />
            ))}
            {sending.map((one) => (
              <SendingRow key={one.id} one={one} />
            ))}
          </ul>
        )}
        {attaching && (
          <p className="text-muted text-xs">
            {t("files.limit", { size: readableSize(LARGEST_FILE, i18n.language) })}
          </p>
        )}
        <ProblemNote problem={result?.problem} />
        {attaching && (
          <noscript>
            <TaskForm fetcher={fetcher} intent="file" encType="multipart/form-data" className="flex gap-2">
              <input type="file" name="file" required aria-label={t("files.add")} />
              <Button type="submit" size="small">
                {t("files.send")}
              </Button>
            </TaskForm>
          </noscript>
        )}
      </Section>
    </div>
  );
}

function FileRow({ file, now }: { file: TaskFile; now: string }) {
  const { t, i18n } = useTranslation("tasks");
  const scope = useScope();
  const { workspaceId, project, members } = scope;
  const { fetcher, busy } = useTaskForm(`file:${file.id}`, file.taskId);
  const path = `/api/v1/workspaces/${workspaceId}/projects/${project.id}/tasks/${file.taskId}/files/${file.id}/content`;
  return (
    <li className={`flex items-center gap-2 py-1 pr-1 pl-2.5 ${busy ? "opacity-50" : ""}`}>
      <a
        href={path}
        download={file.name}
        className="hover:text-accent flex min-w-0 flex-1 items-center gap-2"
      >
        <Icon name="download" className="text-muted" />
        <span className="truncate">{file.name}</span>
      </a>
      <span className="text-muted flex gap-2 text-xs whitespace-nowrap">
        <span>{readableSize(file.size, i18n.language)}</span>
        <span className="max-sm:hidden">{memberName(members, file.createdBy)}</span>
        <When at={file.createdAt} now={now} />
      </span>
      {mayDetach(scope, file) && (
        <TaskForm fetcher={fetcher} intent="file-delete">
          <input type="hidden" name="fileId" value={file.id} />
          <IconButton type="submit" label={t("files.delete", { name: file.name })} isDisabled={busy}>
            <Icon name="trash" />
          </IconButton>
        </TaskForm>
      )}
    </li>
  );
}

function SendingRow({ one }: { one: Sending }) {
  const { t } = useTranslation("tasks");
  return (
    <li className="flex items-center gap-2 py-1 pr-1 pl-2.5">
      <span className="min-w-0 flex-1">
        <span className="block truncate">{one.name}</span>
        {one.failed ? (
          <span role="alert" className="text-danger block text-xs">
            {t("files.failed", { why: t(`why.${one.failed}`) })}
          </span>
        ) : (
          <progress
            value={one.part}
            aria-label={t("files.sending", { name: one.name })}
            className="[&::-webkit-progress-bar]:bg-hover [&::-webkit-progress-value]:bg-accent [&::-moz-progress-bar]:bg-accent block h-1 w-full overflow-hidden rounded-full"
          />
        )}
      </span>
      <IconButton
        label={t(one.failed ? "files.dismiss" : "files.cancel", { name: one.name })}
        onPress={one.cancel}
      >
        <Icon name="close" />
      </IconButton>
    </li>
  );
}
