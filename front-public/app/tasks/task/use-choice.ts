import { type RefObject, useEffect, useRef, useState } from "react";
import { newest } from "./newest.ts";
import type { Field, FullTask, Result } from "./result.ts";
import { useTaskForm } from "./use-form.tsx";

/** A field that is saved as soon as something is chosen for it. */
export interface Choice {
  /** What the field shows: the choice at once, what is saved afterwards. */
  shown: string;
  choose: (value: string) => void;
  /** Why the last choice was not saved. */
  result: Result | undefined;
  /** Saves one's own choice over what somebody else chose meanwhile. */
  insist: () => void;
  /** Leaves what somebody else chose. */
  yield: () => void;
  /** The task as the last answer showed it. */
  answered: FullTask | undefined;
}

/**
 * Each field is sent by itself, so that no choice breaks off another one that is on its way.
 *
 * @param form where it stands, whose hidden fields go along
 */
export function useChoice(field: Field, task: FullTask, form: RefObject<HTMLFormElement | null>): Choice {
  const { fetcher, result } = useTaskForm(`details:${field}`, task.id);
  const [chosen, setChosen] = useState<string>();
  /** Any of these may be what is saved by now, whether its answer came or not. */
  const sent = useRef(new Set<string>());
  useEffect(() => {
    if (fetcher.data) setChosen(undefined);
  }, [fetcher.data]);
  const { version, [field]: last } = newest(task, fetcher.data?.task);
  const saved = last ?? "";
  const conflict = result?.conflict;
  const shown = chosen ?? conflict?.mine ?? saved;

  function send(value: string, version: number, expected: Iterable<string>): void {
    if (!form.current) return;
    const hidden = new FormData(form.current);
    const data = new FormData();
    for (const name of ["csrf", "scripted"]) data.set(name, String(hidden.get(name) ?? ""));
    data.set("intent", `details:${field}`);
    data.set("version", String(version));
    data.set(field, value);
    for (const was of expected) data.append(`was.${field}`, was);
    sent.current.add(value);
    setChosen(value);
    void fetcher.submit(data, { method: "post", defaultShouldRevalidate: false });
  }

  return {
    shown,
    choose: (value) => value !== shown && send(value, version, [saved, ...sent.current]),
    result,
    insist: () => conflict && send(conflict.mine, conflict.version, [conflict.theirs]),
    yield: () => fetcher.reset(),
    answered: fetcher.data?.task,
  };
}
