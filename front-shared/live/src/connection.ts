import { pause } from "./backoff.ts";
import type { Environment } from "./environment.ts";
import {
  PROTOCOL_UNSUPPORTED,
  SESSION_ENDED,
  type ClientMessage,
  type ErrorMessage,
  type TopicMessage,
} from "./protocol.ts";
import type { Ears, Way, Wire } from "./wire.ts";

/** A socket that lived this long did not fail at once: the next wait is short again. */
const LASTING = 15_000;
/** Close codes after which it is of no use to try again before somebody does something. */
const ENDS: Record<number, "signed-out" | "outdated"> = {
  [SESSION_ENDED]: "signed-out",
  [PROTOCOL_UNSUPPORTED]: "outdated",
};

export type Status =
  "idle" | "connecting" | "reconnecting" | "offline" | "signed-out" | "outdated" | "paused" | "open";

export interface Listener {
  greet: Ears["greet"];
  /** Also after a pause, in which the server may not have read what it was sent. */
  opened(): void;
  said(message: TopicMessage | ErrorMessage): void;
  /** @param failures how many sockets in a row have failed, this one counted */
  lost(failures: number): void;
  /** The status may be another one. */
  changed(): void;
}

/** Keeps one way to the server open from {@link start} to {@link stop}, whatever happens to it. */
export class Connection {
  readonly #way: Way;
  readonly #environment: Environment;
  readonly #listener: Listener;
  #wire: Wire | undefined;
  #started = false;
  #ended: "signed-out" | "outdated" | undefined;
  #met = false;
  #failures = 0;
  #cancel = () => {};
  #deafen = () => {};

  constructor(way: Way, environment: Environment, listener: Listener) {
    this.#way = way;
    this.#environment = environment;
    this.#listener = listener;
  }

  get status(): Status {
    const phase = this.#wire?.phase;
    if (phase === "open" || phase === "paused") {
      return phase;
    }
    if (!this.#started) {
      return "idle";
    }
    if (this.#ended) {
      return this.#ended;
    }
    if (!this.#environment.online()) {
      return "offline";
    }
    return this.#met || this.#failures > 0 ? "reconnecting" : "connecting";
  }

  /** Also tries again when the session had ended: whoever asks may have signed in meanwhile. */
  start(): void {
    if (!this.#started) {
      this.#started = true;
      const lost = () => {
        this.#wire?.probe();
        this.#listener.changed();
      };
      this.#deafen = this.#environment.listen(
        () => this.#wake(),
        lost,
        () => this.#sleep(),
      );
      this.#connect();
    } else if (this.#ended && !this.#wire) {
      this.#connect();
    }
  }

  stop(): void {
    this.#cancel();
    this.#deafen();
    this.#wire?.close();
    this.#wire = undefined;
    this.#started = this.#met = false;
    this.#ended = undefined;
    this.#failures = 0;
  }

  send(message: ClientMessage): void {
    this.#wire?.send(message);
  }

  /** Too much was said: says nothing for a second. */
  rest(): void {
    this.#wire?.rest();
  }

  /** The session has ended: tries again only when somebody comes back to the page, or asks. */
  signOut(): void {
    this.#wire?.close();
    this.#lost(SESSION_ENDED);
  }

  #wake(): void {
    if (this.#wire) {
      this.#wire.probe();
    } else {
      this.#connect();
    }
    this.#listener.changed();
  }

  /** What is sent to a page that does not run piles up somewhere, and it may never run again. */
  #sleep(): void {
    this.#cancel();
    this.#wire?.close();
    this.#wire = undefined;
    this.#listener.lost(this.#failures);
  }

  #connect(): void {
    this.#cancel();
    this.#wire = this.#way.open({
      greet: (id) => this.#listener.greet(id),
      opened: () => {
        this.#met = true;
        this.#ended = undefined;
        this.#listener.opened();
      },
      paused: () => this.#listener.changed(),
      said: (message) => this.#listener.said(message),
      moved: () => this.#listener.lost(0),
      gone: (code) => this.#lost(code),
    });
    this.#listener.changed();
  }

  #lost(code?: number): void {
    if ((this.#wire?.age ?? 0) >= LASTING) {
      this.#failures = 0;
    }
    this.#wire = undefined;
    this.#cancel();
    this.#ended ??= code === undefined ? undefined : ENDS[code];
    if (!this.#ended) {
      const wait = pause(this.#failures++, this.#environment.random());
      const cancels = [
        this.#environment.after(wait, () => this.#connect()),
        this.#way.listen(() => this.#connect()),
      ];
      this.#cancel = () => cancels.forEach((cancel) => cancel());
    }
    this.#listener.lost(this.#failures);
  }
}
