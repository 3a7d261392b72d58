import { pause } from "../backoff.ts";
import type { Environment } from "../environment.ts";
import { isObject } from "../protocol.ts";
import type { Outcome, Reconsidered, Refused, WritesOptions, WritesState } from "./api.ts";
import { type Entry, expired, forgotten, needs, next, shown, withId } from "./entry.ts";
import { type Answer, post } from "./post.ts";
import type { Stock } from "./stock.ts";

/** How long the server may take to answer. */
const ANSWER = 15_000;
/** How often a refused write is sent again with other words. */
const MOST_CHANGES = 5;

export interface SenderEars {
  /** The state may be another one. */
  changed(): void;
  /** @param key waits for longer than a moment; all do, when absent */
  stalled(key?: string): void;
}

/** Sends what waits, one after another, if no other tab is doing so. */
export class Sender {
  readonly #options: WritesOptions;
  readonly #environment: Environment;
  readonly #stock: Stock;
  readonly #ears: SenderEars;
  #held: "offline" | "signed-out" | "asleep" | "closed" | undefined;
  #failures = 0;
  #busy = false;
  #sending = new AbortController();
  #cancel = () => {};

  constructor(options: WritesOptions, environment: Environment, stock: Stock, ears: SenderEars) {
    this.#options = options;
    this.#environment = environment;
    this.#stock = stock;
    this.#ears = ears;
  }

  get state(): WritesState {
    if (this.#held === "signed-out") return "signed-out";
    const open = this.#stock.entries.some(({ outcome }) => !outcome);
    return !open ? "idle" : this.#busy ? "sending" : "waiting";
  }

  /** Whether it is of no use to wait for the answer to a write. */
  stalls(key: string): boolean {
    const notBefore = this.#stock.entries.find((one) => one.key === key)?.notBefore ?? 0;
    return this.#held !== undefined || notBefore > this.#environment.now();
  }

  /** Looks for what may be sent. */
  run(): void {
    if (this.#busy) {
      return;
    }
    if (this.#held) {
      this.#ears.stalled();
    } else if (this.#next()) {
      void this.#send();
    } else {
      this.#plan();
    }
  }

  /** Somebody is here, or the network is: tries again whatever was in the way. */
  wake(): void {
    if (this.#held !== "closed") {
      this.#held = undefined;
      this.#failures = 0;
      this.run();
    }
  }

  /** What is on its way is broken off, and sent again by whoever is awake. */
  rest(why: "asleep" | "closed"): void {
    this.#held = why;
    this.#cancel();
    this.#sending.abort();
  }

  async #send(): Promise<void> {
    this.#busy = true;
    this.#ears.changed();
    await this.#alone(() => this.#drain());
    this.#busy = false;
    this.#ears.changed();
    this.run();
  }

  async #alone(work: () => Promise<void>): Promise<void> {
    const { tabs } = this.#environment;
    await (tabs ? tabs.locks.request(`writes ${this.#options.person}`, work) : work());
  }

  async #drain(): Promise<void> {
    await this.#stock.refresh();
    await this.#tidy();
    for (let entry; !this.#held && (entry = this.#next());) {
      const tried = { ...entry, triedAt: entry.triedAt ?? this.#environment.now() };
      await this.#stock.replace([tried]);
      this.#sending = new AbortController();
      const end = this.#environment.after(ANSWER, () => this.#sending.abort());
      const answer = await post(tried, this.#options.fetch ?? fetch, this.#sending.signal);
      end();
      await this.#answered(tried, answer);
    }
  }

  async #answered(entry: Entry, answer: Answer): Promise<void> {
    switch (answer.result) {
      case "none":
        return this.#held ? undefined : this.#offline();
      case "signed-out":
        this.#held ??= "signed-out";
        return this.#ears.stalled();
      case "later": {
        const wait = Math.max(answer.after, pause(entry.failures, this.#environment.random()));
        const notBefore = this.#environment.now() + wait;
        await this.#stock.replace([{ ...entry, failures: entry.failures + 1, notBefore }]);
        return this.#ears.stalled(entry.key);
      }
      case "done":
        return this.#settle(entry, answer);
      case "refused":
        return this.#refused(entry, answer);
    }
  }

  async #refused(entry: Entry, refusal: Refused): Promise<void> {
    const { reconsider } = this.#options;
    let thought: Reconsidered | undefined;
    try {
      thought = await reconsider?.(shown(entry), refusal);
    } catch {
      return this.#offline();
    }
    if (thought && "again" in thought && entry.changes < MOST_CHANGES) {
      return this.#stock.replace([{ ...entry, ...thought.again, changes: entry.changes + 1 }]);
    }
    return this.#settle(entry, thought && "detail" in thought ? { ...refusal, ...thought } : refusal);
  }

  #settle(entry: Entry, outcome: Outcome): Promise<void> {
    const settled = { ...entry, outcome, settledAt: this.#environment.now() };
    const id = outcome.result === "done" && isObject(outcome.body) ? outcome.body.id : undefined;
    const heirs = this.#stock.entries.filter((other) => needs(other).includes(entry.key));
    const told = typeof id === "string" ? heirs.map((heir) => withId(heir, entry.key, id)) : [];
    return this.#stock.replace([settled, ...told]);
  }

  async #tidy(): Promise<void> {
    const { entries } = this.#stock;
    const now = this.#environment.now();
    const old = entries.filter((entry) => !entry.outcome && expired(entry, now));
    const done = entries.filter((entry) => forgotten(entry, now));
    for (const entry of old) await this.#settle(entry, { result: "expired" });
    if (done.length > 0) await this.#stock.remove(done.map(({ key }) => key));
  }

  #offline(): void {
    this.#held = "offline";
    this.#cancel();
    this.#cancel = this.#environment.after(pause(this.#failures++, this.#environment.random()), () => {
      this.#held = undefined;
      this.run();
    });
    this.#ears.stalled();
  }

  #next(): Entry | undefined {
    return next(this.#stock.entries, this.#environment.now());
  }

  /** Comes back when the first of those may be sent again that the server did not want yet. */
  #plan(): void {
    const now = this.#environment.now();
    const times = this.#stock.entries.filter(({ outcome }) => !outcome).map(({ notBefore }) => notBefore);
    const later = times.filter((time) => time > now);
    this.#cancel();
    if (later.length > 0) {
      this.#cancel = this.#environment.after(Math.min(...later) - now, () => this.run());
    }
  }
}
