import { type Environment, surroundings, type Tabs } from "../environment.ts";

/** A clock, a network and a page that do what a test tells them. The sockets are Node's own, and real. */
export class World implements Environment {
  isOnline = true;
  /** Node's own, which other worlds see. */
  tabs: Tabs | undefined = {
    channel: (name) => this.#hearing(new BroadcastChannel(name)),
    locks: navigator.locks,
  };
  chance = 0;
  databases: IDBFactory | undefined;
  #now = 0;
  #unheard: (() => void)[] | undefined;
  #timers = new Set<{ at: number; then: () => void }>();
  #listeners = new Set<{ woken: () => void; lost: () => void; sleeping: () => void }>();

  open(url: string, token?: string): WebSocket {
    return this.#hearing(surroundings.open(url, token));
  }

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, then: () => void): () => void {
    const timer = { at: this.#now + milliseconds, then };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  random(): number {
    return this.chance;
  }

  online(): boolean {
    return this.isOnline;
  }

  listen(woken: () => void, lost: () => void, sleeping: () => void): () => void {
    const listener = { woken, lost, sleeping };
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Lets time pass, and does on the way what was to be done. */
  pass(milliseconds: number): void {
    const end = this.#now + milliseconds;
    for (let next = this.#due(end); next; next = this.#due(end)) {
      this.#timers.delete(next);
      this.#now = Math.max(this.#now, next.at);
      next.then();
    }
    this.#now = end;
  }

  /** Milliseconds until each thing that is going to be done. */
  get plans(): number[] {
    return [...this.#timers].map((timer) => timer.at - this.#now).sort((one, other) => one - other);
  }

  wake(): void {
    this.isOnline = true;
    this.#listeners.forEach((listener) => listener.woken());
  }

  loseNetwork(): void {
    this.isOnline = false;
    this.#listeners.forEach((listener) => listener.lost());
  }

  freeze(): void {
    this.#listeners.forEach((listener) => listener.sleeping());
  }

  /** Does nothing with what it is told. */
  hang(): void {
    this.#unheard = [];
  }

  /** Does now what it has not done while it hung. */
  run(): void {
    const unheard = this.#unheard ?? [];
    this.#unheard = undefined;
    unheard.forEach((hear) => hear());
  }

  /** Runs again, and what it was told while it hung is lost. */
  forget(): void {
    this.#unheard = undefined;
  }

  #hearing<T extends WebSocket | BroadcastChannel>(source: T): T {
    const target: EventTarget = source;
    target.addEventListener("message", (message) => {
      if (this.#unheard) {
        message.stopImmediatePropagation();
        const hear = source.onmessage as ((message: Event) => void) | null;
        this.#unheard.push(() => hear?.call(source, message));
      }
    });
    return source;
  }

  #due(end: number): { at: number; then: () => void } | undefined {
    const due = [...this.#timers].filter((timer) => timer.at <= end);
    return due.sort((one, other) => one.at - other.at)[0];
  }
}
