import type { Environment } from "./environment.ts";
import type { Device, LiveEvent, Said } from "./protocol.ts";

export interface LiveOptions {
  url: string;
  /**
   * For a program: an access token, asked for with every connection and a minute before the last one ends. Pages have a
   * cookie instead. Rejects with a `status` of 401 when the session has ended.
   */
  token?: () => Promise<string>;
  /** What others see this person on. */
  device?: Device;
  /** A fresh room ticket. Rejects with something that has the answer's `status`: a problem, or a `Response`. */
  ticket(topic: string): Promise<string>;
  /**
   * Tabs of one browser that name the same use one socket together. Name whoever is signed in: what one person hears is
   * not another's. Where the browser lacks what it takes, and in programs, each has its own.
   */
  share?: string;
  environment?: Environment;
}

export interface Live {
  /** @returns ends it, once and for all */
  subscribe(topic: string, listener: TopicListener): () => void;
  /**
   * Says something to all others who watch the topic: a kind that its contract names. It is kept nowhere, and lost when
   * the topic is not watched now; of what has to wait, the latest of a kind is sent.
   */
  say(topic: string, kind: string, data: Record<string, unknown>): void;
  /** In the shape that `useSyncExternalStore` takes. */
  readonly connection: {
    subscribe(listener: () => void): () => void;
    getSnapshot(): ConnectionState;
  };
  /** Ends every subscription and the socket, for instance when somebody signs out. */
  close(): void;
}

export interface TopicListener {
  /** Each event once and in order, one's own included. */
  onEvent(event: LiveEvent): void;
  /** Load the topic now: what happened before cannot be told, what happens from now on comes as events. */
  onResync(): void;
  onState?(state: TopicState): void;
  /** What somebody else who watches says: a cursor, that they type. */
  onSaid?(said: Said): void;
  /** Ids of all who watch the topic now. */
  onPresence?(people: readonly string[]): void;
}

export type ConnectionState =
  /** Nobody listens to anything. */
  | "idle"
  | "connecting"
  | "live"
  /** Connected, and some topic may still lack what happened meanwhile. */
  | "catching-up"
  | "reconnecting"
  | "offline"
  /** The server is silent until it can confirm the session. */
  | "paused"
  /** The session has ended. */
  | "signed-out"
  /** The server does not speak this version of the protocol: load a newer one. */
  | "outdated";

/** `refused`: there is no such topic, or not for this person. */
export type TopicState = Exclude<ConnectionState, "idle"> | "refused";
