import { useEffect } from "react";
import { allCommands, type Command } from "./commands.ts";

/** A sequence such as `g d` has to be typed within this. */
const SEQUENCE_WITHIN = 1_200;

/** Runs commands by their keys: single keys never while somebody types or a dialog is open. */
export function useKeyboard(): void {
  useEffect(() => {
    let before: { key: string; at: number } | undefined;
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.isComposing || event.altKey || event.repeat) return;
      const mod = event.metaKey || event.ctrlKey;
      if (!mod && isBusy(event.target)) return;
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const pressed = mod ? `mod+${key}` : key;
      const sequence = before && event.timeStamp - before.at < SEQUENCE_WITHIN && `${before.key} ${pressed}`;
      const command = (sequence ? find(sequence) : undefined) ?? find(pressed);
      before = command ? undefined : { key: pressed, at: event.timeStamp };
      if (command?.run) {
        event.preventDefault();
        command.run();
      }
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}

function find(keys: string): Command | undefined {
  return allCommands().findLast((command) => command.keys === keys && command.run);
}

function isBusy(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest(
      "input, textarea, select, [contenteditable], [role=dialog], [role=menu], [role=listbox]",
    ) !== null
  );
}
