import type { Environment } from "./environment.ts";

const PATIENCE = 5_000;

/** Finds out that the other side is gone. A page does not see the server's own pings, so it asks when all is quiet. */
export class Heartbeat {
  readonly #environment: Environment;
  readonly #ping: () => void;
  readonly #dead: () => void;
  readonly #patience: number;
  #period: number | undefined;
  #heardAt = 0;
  #asked = false;
  #cancel = () => {};

  /** @param patience how long an answer to a ping may take */
  constructor(environment: Environment, ping: () => void, dead: () => void, patience = PATIENCE) {
    this.#environment = environment;
    this.#ping = ping;
    this.#dead = dead;
    this.#patience = patience;
  }

  /** @param period milliseconds of silence after which it asks */
  start(period: number): void {
    this.#period = period;
    this.heard();
    this.#next(period);
  }

  stop(): void {
    this.#period = undefined;
    this.#cancel();
  }

  heard(): void {
    this.#heardAt = this.#environment.now();
    this.#asked = false;
  }

  /** Asks now: something happened that sockets tend not to survive. */
  probe(): void {
    if (this.#period !== undefined && !this.#asked) {
      this.#ask();
    }
  }

  #look(period: number): void {
    const silence = this.#environment.now() - this.#heardAt;
    if (this.#asked) {
      this.#dead();
    } else if (silence >= period) {
      this.#ask();
    } else {
      this.#next(period - silence);
    }
  }

  #ask(): void {
    this.#asked = true;
    this.#next(this.#patience);
    this.#ping();
  }

  #next(milliseconds: number): void {
    this.#cancel();
    this.#cancel = this.#environment.after(milliseconds, () => {
      if (this.#period !== undefined) {
        this.#look(this.#period);
      }
    });
  }
}
