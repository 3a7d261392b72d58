import type { IconName } from "front-shared/ui";
import { useEffect, useSyncExternalStore } from "react";

/** Something that a person may do here, by the palette or by keys. */
export interface Command {
  /** Unique among all pages, such as `tasks.new`. */
  id: string;
  title: string;
  /** Under which heading it is listed; in the reader's language. */
  group: string;
  icon?: IconName;
  /** One key (`n`, `?`), a sequence (`g d`), or with Ctrl or Cmd (`mod+k`), as `KeyboardEvent.key` names it. */
  keys?: string;
  /** Absent when the page itself listens to the keys: then it stands only in the list of keys. */
  run?: () => void;
}

const registered = new Map<object, readonly Command[]>();
const listeners = new Set<() => void>();
let all: readonly Command[] = [];

function change(): void {
  all = [...registered.values()].flat();
  for (const listener of listeners) listener();
}

/** Offers commands while the component is shown. Of two with the same keys, the one offered last is run. */
export function useCommands(commands: readonly Command[]): void {
  useEffect(() => {
    const place = {};
    registered.set(place, commands);
    change();
    return () => {
      registered.delete(place);
      change();
    };
  }, [commands]);
}

export function allCommands(): readonly Command[] {
  return all;
}

export function useAllCommands(): readonly Command[] {
  return useSyncExternalStore(subscribe, allCommands, allCommands);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
