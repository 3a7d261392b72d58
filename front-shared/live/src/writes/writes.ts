import { type Environment, surroundings } from "../environment.ts";
import type { Done, NewWrite, Outcome, Write, Writes, WritesOptions, WritesSnapshot } from "./api.ts";
import { database } from "./database.ts";
import { type Entry, fits, needs, shown } from "./entry.ts";
import { Sender } from "./sender.ts";
import { CHANNEL, Stock } from "./stock.ts";

/** After so long nobody has to wait for an answer. */
const PATIENCE = 4_000;

/** Keeps what is written until the server has answered it: through lost networks, reloads and closed tabs. */
export function createWrites(options: WritesOptions): Writes {
  const environment = options.environment ?? surroundings;
  const watchers = new Set<() => void>();
  const hearers = new Set<(write: Write, outcome: Done) => void>();
  const waiters = new Map<string, Set<(outcome: Outcome) => void>>();
  const impatient = new Map<string, Set<(known?: Outcome) => void>>();
  let snapshot: WritesSnapshot = { state: "idle", writes: [] };

  const stock: Stock = new Stock(options.person, environment, (before) => {
    done(before);
    answer();
    changed();
    sender.run();
  });
  const sender = new Sender(options, environment, stock, {
    changed,
    stalled: (key) => impatient.forEach((all, one) => (key ?? one) === one && all.forEach((go) => go())),
  });
  const deafen = environment.listen(
    () => sender.wake(),
    () => {},
    () => sender.rest("asleep"),
  );

  function done(before: readonly Entry[]): void {
    const open = new Set(before.filter(({ outcome }) => !outcome).map(({ key }) => key));
    for (const entry of stock.entries) {
      const { outcome } = entry;
      if (outcome?.result === "done" && open.has(entry.key)) {
        hearers.forEach((hear) => hear(shown(entry), outcome));
      }
    }
  }

  function answer(): void {
    waiters.forEach((all, key) => {
      const outcome = outcomeOf(key);
      if (outcome) {
        waiters.delete(key);
        all.forEach((tell) => tell(outcome));
      }
    });
  }

  function outcomeOf(key: string): Outcome | undefined {
    const entry = stock.entries.find((one) => one.key === key);
    return entry?.outcome ?? (!entry && stock.known ? { result: "dropped" } : undefined);
  }

  function changed(): void {
    const writes = stock.entries.filter(({ outcome }) => outcome?.result !== "done").map(shown);
    snapshot = { state: sender.state, writes };
    watchers.forEach((watcher) => watcher());
  }

  function entryOf({ method, path, body, ifMatch, about, ...write }: NewWrite): Entry {
    const last = stock.entries.at(-1)?.at ?? 0;
    return {
      ...{ method, path, body, ifMatch, about },
      key: write.key ?? crypto.randomUUID(),
      resource: write.resource ?? path,
      person: options.person,
      at: Math.max(environment.now(), last + 1),
      ...{ failures: 0, changes: 0, notBefore: 0 },
    };
  }

  function outcome(key: string): Promise<Outcome> {
    const known = outcomeOf(key);
    return known
      ? Promise.resolve(known)
      : new Promise((tell) => waiters.set(key, (waiters.get(key) ?? new Set()).add(tell)));
  }

  return {
    add(write) {
      const entry = entryOf(write);
      if (stock.entries.some(({ key }) => key === entry.key)) return outcome(entry.key);
      if (!fits(stock.entries, entry)) return Promise.resolve({ result: "full" });
      void stock.add(entry).then(() => sender.run());
      return outcome(entry.key);
    },
    outcome,
    settled: (key) =>
      new Promise((tell) => {
        const end = (known?: Outcome) => {
          cancel();
          impatient.get(key)?.delete(end);
          tell(known);
        };
        const cancel = environment.after(PATIENCE, () => end());
        impatient.set(key, (impatient.get(key) ?? new Set()).add(end));
        void outcome(key).then(end);
        if (sender.stalls(key)) {
          void Promise.resolve().then(() => end());
        }
      }),
    subscribe(listener) {
      const watcher = () => listener();
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    getSnapshot: () => snapshot,
    listen(hear) {
      const hearer = (write: Write, outcome: Done) => hear(write, outcome);
      hearers.add(hearer);
      return () => hearers.delete(hearer);
    },
    retry(key) {
      const entry = stock.entries.find((one) => one.key === key);
      if (entry?.outcome && entry.outcome.result !== "done") {
        const fresh = { outcome: undefined, triedAt: undefined, failures: 0, changes: 0, notBefore: 0 };
        void stock.replace([{ ...entry, ...fresh, at: entry.at }]).then(() => sender.wake());
      }
    },
    drop(key) {
      void stock.remove(withHeirs(stock.entries, key));
    },
    close() {
      deafen();
      sender.rest("closed");
      stock.close();
    },
  };
}

/** Throws away all that waits in this browser: for whoever signs out. */
export async function forgetWrites({ tabs, databases }: Environment = surroundings): Promise<void> {
  const shelf = databases && (await database(databases).catch(() => undefined));
  await shelf?.remove((await shelf.all()).map(({ key }) => key));
  const channel = tabs?.channel(CHANNEL);
  channel?.postMessage("changed");
  channel?.close();
}

/** A write and all that need what it would have made. */
function withHeirs(entries: readonly Entry[], key: string): string[] {
  const heirs = entries.filter((entry) => needs(entry).includes(key));
  return [key, ...heirs.flatMap((heir) => withHeirs(entries, heir.key))];
}
