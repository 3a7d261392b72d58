import type { Environment } from "../environment.ts";

export interface WritesOptions {
  /** Whose writes these are. What others have left in this browser is thrown away. */
  person: string;
  /** As the global one; says who sends. Rejects when there is no answer. */
  fetch?: (path: string, init: RequestInit & { headers: Record<string, string> }) => Promise<Response>;
  /** Looks at a refusal before its writer does, and at what the server has by now. Rejects when it cannot find out. */
  reconsider?: (write: Write, refusal: Refused) => Promise<Reconsidered | undefined>;
  environment?: Environment;
}

/** Sends the write again with other words, or adds to the refusal what its writer should know; plain data. */
export type Reconsidered = { again: { ifMatch?: string; body?: unknown } } | { detail: unknown };

export interface NewWrite {
  method: "POST" | "PUT" | "PATCH" | "DELETE";
  /**
   * May have in it `{key}` of a write before: the `id` of what that one made. The body and {@link about} may, too.
   * Waits until it is known.
   */
  path: string;
  /** Sent as JSON. */
  body?: unknown;
  ifMatch?: string | undefined;
  /** The Idempotency-Key: with the same one, sent again is sent once. A new one, when absent. */
  key?: string;
  /** Writes about the same are sent in the order in which they were made. The path, when absent. */
  resource?: string;
  /** What a page has to know to show it, also after a reload; plain data. */
  about?: unknown;
}

export interface Write extends Readonly<NewWrite> {
  readonly key: string;
  readonly resource: string;
  /** When it was made; milliseconds since 1970. */
  readonly at: number;
  /** Absent as long as it waits. */
  readonly outcome?: Exclude<Outcome, Done>;
}

export interface Done {
  result: "done";
  status: number;
  /** What was answered, if that was JSON. */
  body: unknown;
  etag: string | null;
}

export interface Refused {
  result: "refused";
  status: number;
  body: unknown;
  detail?: unknown;
}

export type Outcome =
  | Done
  | Refused
  /** Too old to be sent, or to be sent again without coming twice. */
  | { result: "expired" }
  /** Taken out before it was sent; so was what it needed. */
  | { result: "dropped" }
  /** Too much is waiting: it was not kept. */
  | { result: "full" };

export type WritesState =
  | "idle"
  | "sending"
  /** Nothing comes through. It is tried again. */
  | "waiting"
  /** The session has ended: nothing is sent before somebody has signed in and comes back. */
  | "signed-out";

export interface Writes {
  /** Keeps a write and sends it in its turn. */
  add(write: NewWrite): Promise<Outcome>;
  /** What comes of a write that was added before, by this page or another one, today or before a reload. */
  outcome(key: string): Promise<Outcome>;
  /** Resolves once a write has an outcome, or has to wait for the network: undefined then. */
  settled(key: string): Promise<Outcome | undefined>;
  /** In the shape that `useSyncExternalStore` takes. */
  subscribe(listener: () => void): () => void;
  getSnapshot(): WritesSnapshot;
  /** Tells of every write that was done, right before it is waiting no more. @returns stops telling */
  listen(done: (write: Write, outcome: Done) => void): () => void;
  /** Sends once more what was refused or has expired. */
  retry(key: string): void;
  /** Takes out what waits, with all that needs it; puts away what was refused. */
  drop(key: string): void;
  /** Stops; what waits is kept. */
  close(): void;
}

export interface WritesSnapshot {
  state: WritesState;
  /** What waits, and what was refused and not put away, in the order in which it was made. */
  writes: readonly Write[];
}
