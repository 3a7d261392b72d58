import { useEffect, useRef, useState } from "react";
import { useScope } from "../scope.ts";
import { type Why, whyOf } from "../store/why.ts";
import { LARGEST_FILE, upload } from "./upload.ts";

export interface Sending {
  id: number;
  name: string;
  part: number;
  /** Why it was not attached; it stays until it is put away. */
  failed?: Why;
  cancel(): void;
}

let last = 0;

/** Files on their way to a task. @param arrived one of them is there */
export function useUploads(taskId: string, arrived: () => void) {
  const { workspaceId, project, csrf } = useScope();
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const cancelled = useRef(new Set<number>());
  const change = (id: number, change: Partial<Sending>) =>
    setSending((all) => all.map((one) => (one.id === id ? { ...one, ...change } : one)));
  const drop = (id: number) => setSending((all) => all.filter((one) => one.id !== id));

  const onItsWay = sending.some(({ failed }) => failed === undefined);
  useEffect(() => {
    if (!onItsWay) return;
    // A file that is half sent cannot be kept: whoever leaves is asked first.
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [onItsWay]);

  function send(files: Iterable<File>): void {
    for (const file of files) {
      const id = ++last;
      const add = (one: Partial<Sending>) =>
        setSending((all) => [...all, { id, name: file.name, part: 0, cancel: () => drop(id), ...one }]);
      if (file.size > LARGEST_FILE) {
        add({ failed: "tooLarge" });
        continue;
      }
      const path = `/api/v1/workspaces/${workspaceId}/projects/${project.id}/tasks/${taskId}/files`;
      const abort = upload(path, file, csrf, {
        onProgress: (part) => change(id, { part }),
        onEnd(status) {
          if (cancelled.current.delete(id)) drop(id);
          else if (status >= 200 && status < 300) {
            drop(id);
            arrived();
          } else change(id, { failed: whyOf(status), cancel: () => drop(id) });
        },
      });
      add({
        cancel() {
          cancelled.current.add(id);
          abort();
        },
      });
    }
  }

  return { sending, send };
}
