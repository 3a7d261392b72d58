import type { Environment } from "./environment.ts";
import type { ClientMessage } from "./protocol.ts";

/** Half of what the server allows one person: they may have a second tab. */
const PER_SECOND = 5;

/** Sends no faster than the server wants to hear. */
export class Outbox {
  readonly #environment: Environment;
  readonly #send: (message: ClientMessage) => void;
  #waiting: ClientMessage[] = [];
  #credit = PER_SECOND;
  #countedAt: number;
  #cancel: (() => void) | undefined;

  constructor(environment: Environment, send: (message: ClientMessage) => void) {
    this.#environment = environment;
    this.#send = send;
    this.#countedAt = environment.now();
  }

  add(message: ClientMessage): void {
    if (message.type === "say") {
      this.#waiting = this.#waiting.filter((other) => !outdates(message, other));
    }
    this.#waiting.push(message);
    this.#flush();
  }

  /** The server had too much: keeps silent for a second. */
  rest(): void {
    this.#refill();
    this.#credit = 1 - PER_SECOND;
  }

  clear(): void {
    this.#waiting = [];
    this.#cancel?.();
    this.#cancel = undefined;
  }

  #flush(): void {
    this.#refill();
    for (let message; this.#credit >= 1 && (message = this.#waiting.shift());) {
      this.#credit--;
      this.#send(message);
    }
    if (this.#waiting.length > 0) {
      this.#cancel ??= this.#environment.after(1_000 / PER_SECOND, () => {
        this.#cancel = undefined;
        this.#flush();
      });
    }
  }

  #refill(): void {
    const now = this.#environment.now();
    const earned = (Math.max(0, now - this.#countedAt) / 1_000) * PER_SECOND;
    this.#credit = Math.min(PER_SECOND, this.#credit + earned);
    this.#countedAt = now;
  }
}

/** A cursor is where it is now: where it was need not be said any more. */
function outdates(said: Extract<ClientMessage, { type: "say" }>, other: ClientMessage): boolean {
  return other.type === "say" && other.topic === said.topic && other.kind === said.kind;
}
