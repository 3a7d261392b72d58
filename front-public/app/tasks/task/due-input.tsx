import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useScopeDraft } from "../scope-draft.ts";

/** Typing a day goes through many days; the one that stands still is meant. */
const STANDS_STILL = 900;

interface DueInputProps {
  id: string;
  className: string;
  disabled: boolean;
  taskId: string;
  saved: string;
  onSave: (day: string) => void;
}

export function DueInput({ taskId, saved, onSave, ...props }: DueInputProps) {
  const [day, setDay] = useState(saved);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const field = useRef<HTMLInputElement>(null);
  const kept = useScopeDraft(`due:${taskId}`);
  useEffect(() => setDay(saved), [saved]);
  useEffect(() => () => clearTimeout(timer.current), []);

  function settle(): void {
    clearTimeout(timer.current);
    if (!field.current?.validity.valid) return;
    kept.write("");
    onSave(field.current.value);
  }

  function choose(next: string): void {
    setDay(next);
    kept.write(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(settle, STANDS_STILL);
  }

  const goOn = useEffectEvent(() => {
    const before = kept.read();
    if (before && before !== saved) choose(before);
  });
  useEffect(() => goOn(), []);

  return (
    <input
      {...props}
      ref={field}
      type="date"
      name="dueOn"
      min="2000-01-01"
      max="2199-12-31"
      value={day}
      onChange={({ target }) => choose(target.value)}
      onBlur={({ target }) => target.value !== saved && settle()}
    />
  );
}
