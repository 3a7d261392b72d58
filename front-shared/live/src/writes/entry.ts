import type { NewWrite, Outcome, Write } from "./api.ts";

/** A write as it is kept. */
export interface Entry extends NewWrite {
  key: string;
  resource: string;
  person: string;
  /** No two of one browser are the same, so that they have an order. */
  at: number;
  /** When it may have been sent first; the server remembers its key for a day from then on. */
  triedAt?: number | undefined;
  /** How often the server could not do it. */
  failures: number;
  /** How often it was sent again with other words. */
  changes: number;
  notBefore: number;
  outcome?: Outcome | undefined;
  settledAt?: number | undefined;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** The server keeps answers for 24 hours. */
const REPLAYED = 23 * HOUR;
const OLDEST = 7 * 24 * HOUR;
const MOST = 200;
const MOST_CHARACTERS = 1_000_000;
const ANSWERS_KEPT = 10 * MINUTE;
/** JSON has quotes within its braces, if anything. */
const NEED = /\{([^{}"]+)\}/g;

export function expired({ at, triedAt }: Entry, now: number): boolean {
  return now - at > OLDEST || (triedAt !== undefined && now - triedAt > REPLAYED);
}

/** An answer is kept for a page that is loaded anew while it is on its way. */
export function forgotten({ outcome, settledAt = 0 }: Entry, now: number): boolean {
  return outcome?.result === "done" && now - settledAt > ANSWERS_KEPT;
}

export function fits(entries: readonly Entry[], write: Entry): boolean {
  const open = entries.filter(({ outcome }) => outcome?.result !== "done");
  const characters = [...open, write].reduce((sum, entry) => sum + JSON.stringify(entry).length, 0);
  return open.length < MOST && characters <= MOST_CHARACTERS;
}

/** Keys of the writes whose ids it has to know. */
export function needs(entry: Entry): string[] {
  return [...wordsOf(entry).matchAll(NEED)].map(([, key]) => key ?? "");
}

export function withId(entry: Entry, key: string, id: string): Entry {
  return { ...entry, ...(JSON.parse(wordsOf(entry).replaceAll(`{${key}}`, id)) as Partial<Entry>) };
}

/** The first that may be sent now: of each resource the oldest one alone, once all that it needs is known. */
export function next(entries: readonly Entry[], now: number): Entry | undefined {
  const open = entries.filter(({ outcome }) => outcome?.result !== "done");
  const unknown = new Set(open.map(({ key }) => key));
  const taken = new Set<string>();
  for (const entry of open) {
    if (!entry.outcome && !taken.has(entry.resource)) {
      if (entry.notBefore <= now && !needs(entry).some((key) => unknown.has(key))) {
        return entry;
      }
      taken.add(entry.resource);
    }
  }
  return undefined;
}

export function shown(entry: Entry): Write {
  const { method, path, body, ifMatch, key, resource, about, at, outcome } = entry;
  const write = { method, path, body, ifMatch, key, resource, about, at };
  return outcome && outcome.result !== "done" ? { ...write, outcome } : write;
}

function wordsOf({ path, body, resource, about }: Entry): string {
  return JSON.stringify({ path, body, resource, about });
}
