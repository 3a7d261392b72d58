import { pause } from "./backoff.ts";
import type { Environment } from "./environment.ts";
import { isObject } from "./protocol.ts";

export interface Applicant {
  got(ticket: string): void;
  refused(): void;
  signedOut(): void;
  /** It will be asked for again. */
  delayed(): void;
}

/** Gets tickets for one topic, one at a time, and waits between failures. One that the server gave is used again. */
export class Tickets {
  readonly #environment: Environment;
  readonly #issue: () => Promise<string>;
  readonly #applicant: Applicant;
  #kept: string | undefined;
  #attempt = 0;
  #failures = 0;
  #cancel = () => {};

  constructor(environment: Environment, issue: () => Promise<string>, applicant: Applicant) {
    this.#environment = environment;
    this.#issue = issue;
    this.#applicant = applicant;
  }

  /** Whether the last one could not be had, or was no use. */
  get failing(): boolean {
    return this.#failures > 0;
  }

  /** The one that the server gave last. */
  get kept(): string | undefined {
    return this.#kept;
  }

  ask(): void {
    this.stop();
    if (this.#kept !== undefined) {
      this.#applicant.got(this.#kept);
      return;
    }
    const attempt = this.#attempt;
    this.#issue().then(
      (ticket) => attempt === this.#attempt && this.#applicant.got(ticket),
      (failure: unknown) => attempt === this.#attempt && this.#failed(failure),
    );
  }

  /** @param atLeast seconds */
  askLater(atLeast = 0): void {
    this.stop();
    const wait = Math.max(atLeast * 1_000, pause(this.#failures++, this.#environment.random()));
    this.#cancel = this.#environment.after(wait, () => this.ask());
  }

  /** @param again is good for the next time */
  worked(again: string): void {
    this.stop();
    this.#failures = 0;
    this.#kept = again;
  }

  /** The last one was no good. */
  spoilt(): void {
    if (this.#kept === undefined) {
      this.askLater();
    } else {
      this.#kept = undefined;
      this.ask();
    }
  }

  /** One that is under way is not handed over any more. */
  stop(): void {
    this.#cancel();
    this.#attempt++;
  }

  #failed(failure: unknown): void {
    const status = statusOf(failure);
    if (status === 401) {
      this.#applicant.signedOut();
    } else if (status >= 400 && status < 500 && status !== 408 && status !== 429) {
      this.#applicant.refused();
    } else {
      this.askLater(failure instanceof Response ? Number(failure.headers.get("Retry-After")) || 0 : 0);
      this.#applicant.delayed();
    }
  }
}

/** 0 when there was no answer. */
export function statusOf(failure: unknown): number {
  return isObject(failure) && typeof failure.status === "number" ? failure.status : 0;
}
