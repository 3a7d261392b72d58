import type { ClientMessage, ErrorMessage, Resumption, TopicMessage } from "./protocol.ts";

export interface Ears {
  /**
   * What to watch from the start on.
   *
   * @param id what the answers are to
   */
  greet(id: string): Resumption[];
  /** Also after a pause, in which the server may not have read what it was sent. */
  opened(): void;
  paused(): void;
  said(message: TopicMessage | ErrorMessage): void;
  /** Another one takes over and is about to be open; what it is to know has to be said again. */
  moved(): void;
  /** @param code the server's, when it was the server that closed */
  gone(code?: number): void;
}

export type Phase = "opening" | "open" | "paused" | "gone";

/** A way to the server, from its opening to its end, after which it says nothing more. */
export interface Wire {
  readonly phase: Phase;
  /** For how many milliseconds it has been open, pauses included. */
  readonly age: number;
  send(message: ClientMessage): void;
  /** Too much was said: says nothing for a second. */
  rest(): void;
  /** Finds out whether the other side is still there. */
  probe(): void;
  close(): void;
}

export interface Way {
  open(ears: Ears): Wire;
  /**
   * Tells whoever waits before it tries again that others have come through.
   *
   * @returns stops listening
   */
  listen(through: () => void): () => void;
}
