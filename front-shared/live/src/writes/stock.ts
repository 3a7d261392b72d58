import type { Environment } from "../environment.ts";
import { database } from "./database.ts";
import type { Entry } from "./entry.ts";
import { memory, type Shelf } from "./shelf.ts";

/** Where tabs tell each other that something has changed. */
export const CHANNEL = "tools-dashboard writes 1";

/** A shelf that fails keeps nothing; what is written is sent all the same. */
const nothing = () => undefined;

/** What one person has written, as all tabs see it. Things happen to it one after another. */
export class Stock {
  readonly #person: string;
  readonly #changed: (before: readonly Entry[]) => void;
  readonly #channel: BroadcastChannel | undefined;
  readonly #shelf: Promise<Shelf>;
  #line: Promise<void> = Promise.resolve();
  /** Those that are not on the shelf yet, or that it could not take: they last as long as the page. */
  readonly #loose = new Set<string>();
  #entries: readonly Entry[] = [];
  #read = false;

  constructor(person: string, { tabs, databases }: Environment, changed: (before: readonly Entry[]) => void) {
    this.#person = person;
    this.#changed = changed;
    this.#shelf = tabs && databases ? database(databases).catch(memory) : Promise.resolve(memory());
    this.#channel = tabs?.channel(CHANNEL);
    if (this.#channel) {
      this.#channel.onmessage = () => void this.refresh();
    }
    void this.#inLine(async (shelf) => {
      const others = (await shelf.all()).filter((entry) => entry.person !== person);
      await shelf.remove(others.map(({ key }) => key));
    });
    void this.refresh();
  }

  /** In the order in which they were made. */
  get entries(): readonly Entry[] {
    return this.#entries;
  }

  /** Whether all are known that were there before this page. */
  get known(): boolean {
    return this.#read;
  }

  /** Shows it at once; keeps it a moment later. */
  add(entry: Entry): Promise<void> {
    this.#loose.add(entry.key);
    this.#show([...this.#entries, entry]);
    return this.#inLine(async (shelf) => {
      await shelf.add(entry);
      this.#loose.delete(entry.key);
      this.#tell();
    });
  }

  replace(changed: readonly Entry[]): Promise<void> {
    const news = new Map(changed.map((entry) => [entry.key, entry]));
    return this.#inLine(async (shelf) => {
      await shelf.replace(changed).catch(nothing);
      this.#show(this.#entries.map((entry) => news.get(entry.key) ?? entry));
      this.#tell();
    });
  }

  remove(keys: readonly string[]): Promise<void> {
    return this.#inLine(async (shelf) => {
      await shelf.remove(keys).catch(nothing);
      keys.forEach((key) => this.#loose.delete(key));
      this.#show(this.#entries.filter(({ key }) => !keys.includes(key)));
      this.#tell();
    });
  }

  /** Sees what other tabs have done. */
  refresh(): Promise<void> {
    return this.#inLine(async (shelf) => {
      const kept = (await shelf.all().catch(() => [])).filter(({ person }) => person === this.#person);
      const loose = this.#entries.filter(({ key }) => this.#loose.has(key));
      this.#read = true;
      this.#show([...kept, ...loose].sort((one, other) => one.at - other.at));
    });
  }

  close(): void {
    this.#channel?.close();
  }

  #inLine(work: (shelf: Shelf) => Promise<void>): Promise<void> {
    const before = this.#line;
    this.#line = this.#shelf.then(async (shelf) => {
      await before;
      await work(shelf).catch(nothing);
    });
    return this.#line;
  }

  #show(entries: readonly Entry[]): void {
    const before = this.#entries;
    this.#entries = entries;
    this.#changed(before);
  }

  #tell(): void {
    this.#channel?.postMessage("changed");
  }
}
