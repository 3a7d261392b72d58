import { CsrfField } from "front-shared/page";
import { type ReactNode, type RefObject, useEffect, useRef, useState } from "react";
import { type FetcherWithComponents, useActionData, useFetcher } from "react-router";
import { useScope } from "../scope.ts";
import { taskOf } from "../store/board.ts";
import type { Result } from "./result.ts";

/**
 * A form of a task's page. Before there are scripts it is sent as any form; then in the background.
 *
 * @param about what its results say they are about
 * @param done what to do once it is done
 */
export function useTaskForm(about: string, taskId: string, done?: () => void) {
  const fetcher = useFetcher<Result>({ key: `${taskId}/${about}` });
  const sent = useActionData<Result>();
  const { store, actions } = useScope();
  const last = fetcher.data ?? (sent?.about === about ? sent : undefined);
  const finish = useRef(done);
  useEffect(() => {
    finish.current = done;
  });
  useEffect(() => {
    if (!fetcher.data?.done) return;
    if (fetcher.data.task) store.learn(taskOf(fetcher.data.task, store.known(taskId)));
    else void actions.refresh(taskId);
    finish.current?.();
  }, [fetcher.data, store, actions, taskId]);
  return { fetcher, busy: fetcher.state !== "idle", result: last?.done ? undefined : last };
}

interface TaskFormProps {
  fetcher: FetcherWithComponents<Result | undefined>;
  intent: string;
  children: ReactNode;
  className?: string;
  encType?: "multipart/form-data";
  ref?: RefObject<HTMLFormElement | null>;
}

export function TaskForm({ fetcher, intent, children, ...props }: TaskFormProps) {
  return (
    <fetcher.Form method="post" defaultShouldRevalidate={false} {...props}>
      <CsrfField />
      <input type="hidden" name="intent" value={intent} />
      {useScripted() && <input type="hidden" name="scripted" value="1" />}
      {children}
    </fetcher.Form>
  );
}

/** Whether scripts run: not on the server, and not before the page woke up. */
export function useScripted(): boolean {
  const [scripted, setScripted] = useState(false);
  useEffect(() => setScripted(true), []);
  return scripted;
}
