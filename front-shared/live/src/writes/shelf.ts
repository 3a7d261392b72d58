import type { Entry } from "./entry.ts";

/** Where writes are kept. */
export interface Shelf {
  all(): Promise<Entry[]>;
  add(entry: Entry): Promise<void>;
  /** Keeps the new words of those that are still there, all or none. */
  replace(entries: readonly Entry[]): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
}

/** For programs, and where a browser keeps nothing: as long as the page lives. */
export function memory(): Shelf {
  const entries = new Map<string, Entry>();
  return {
    all: async () => [...entries.values()],
    async add(entry) {
      entries.set(entry.key, entry);
    },
    async replace(changed) {
      changed.filter(({ key }) => entries.has(key)).forEach((entry) => entries.set(entry.key, entry));
    },
    async remove(keys) {
      keys.forEach((key) => entries.delete(key));
    },
  };
}
