/** The version of the protocol that is spoken here. */
export const PROTOCOL = 1;

/** Codes with which the server closes. */
export const SESSION_ENDED = 4401;
export const PROTOCOL_UNSUPPORTED = 4406;

/** How many topics a socket may watch. */
export const MOST_TOPICS = 200;

/** What somebody watches on; all tabs of a browser say the same. */
export interface Device {
  /** Up to 64 letters, digits, `-` and `_`. */
  id: string;
  /** For people to read; up to 60 characters. */
  label?: string | undefined;
}

/** A topic to go on with after its last event. */
export interface Resumption {
  topic: string;
  ticket: string;
  after?: number | undefined;
}

/** A client's first message. */
export interface Greeting {
  type: "hello";
  id: string;
  protocol: typeof PROTOCOL;
  device?: Device | undefined;
  topics: Resumption[];
}

/** What a client may say then (docs/asyncapi.yaml). */
export type ClientMessage =
  | ({ type: "subscribe"; id: string } & Resumption)
  | { type: "unsubscribe"; topic: string }
  | { type: "say"; topic: string; kind: string; data: Record<string, unknown> }
  | { type: "auth"; token: string }
  | { type: "ping" };

/** A logged event; the schema of `data` stands in the contract of the tool that owns the type. */
export interface LiveEvent {
  id: string;
  type: string;
  version: number;
  topic: string;
  /** Gap-free within the topic. */
  seq: number;
  workspaceId?: string | null;
  actor: { kind: string; id: string; onBehalfOf?: string | null };
  traceId?: string | null;
  at: string;
  data: Record<string, unknown>;
}

/** What somebody else who watches a topic says on it; nobody keeps it. */
export interface Said {
  /** As the topic's contract names it, for instance `typing`. */
  kind: string;
  userId: string;
  device: Device;
  data: Record<string, unknown>;
}

export type TopicMessage =
  | { type: "subscribed"; id?: string; topic: string; seq: number; ticket: string; present: string[] }
  | { type: "event"; topic: string; event: LiveEvent }
  | { type: "resync"; topic: string; seq: number }
  | { type: "presence"; topic: string; present?: string[]; joined: string[]; left: string[] }
  | { type: "said"; topic: string; said: Said }
  | { type: "unsubscribed"; topic: string; reason: string };

export type ErrorMessage = { type: "error"; id?: string; topic?: string; code: string };

export type ServerMessage =
  | { type: "hello"; heartbeatSeconds: number }
  | { type: "pong" }
  | { type: "paused" }
  | { type: "resumed" }
  | ErrorMessage
  | TopicMessage;

/** Undefined for what this version of the protocol does not know, and for what is not of the shape it should have. */
export function read(text: unknown): ServerMessage | undefined {
  const message = parse(text);
  if (!isObject(message)) {
    return undefined;
  }
  const { type, topic, seq, event, said, ticket, code, reason, heartbeatSeconds } = message;
  const id = typeof message.id === "string" ? message.id : undefined;
  if (type === "pong" || type === "paused" || type === "resumed") {
    return { type };
  }
  if (type === "hello" && typeof heartbeatSeconds === "number") {
    return { type, heartbeatSeconds };
  }
  if (type === "error" && typeof code === "string") {
    return { type, id, code, ...(typeof topic === "string" ? { topic } : {}) };
  }
  if (typeof topic !== "string") {
    return undefined;
  }
  if (type === "subscribed" && isSeq(seq) && typeof ticket === "string") {
    return { type, id, topic, seq, ticket, present: people(message.present) };
  }
  if (type === "event" && isEvent(event)) {
    return { type, topic, event };
  }
  if (type === "resync" && isSeq(seq)) {
    return { type, topic, seq };
  }
  if (type === "presence") {
    const present = message.present === undefined ? undefined : people(message.present);
    return { type, topic, present, joined: people(message.joined), left: people(message.left) };
  }
  if (type === "said" && isSaid(said)) {
    return { type, topic, said };
  }
  if (type === "unsubscribed" && typeof reason === "string") {
    return { type, topic, reason };
  }
  return undefined;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function parse(text: unknown): unknown {
  try {
    return typeof text === "string" ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

function isSeq(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

function isEvent(value: unknown): value is LiveEvent {
  return isObject(value) && typeof value.type === "string" && isSeq(value.seq) && isObject(value.data);
}

function isSaid(value: unknown): value is Said {
  return (
    isObject(value) &&
    typeof value.kind === "string" &&
    typeof value.userId === "string" &&
    isObject(value.device) &&
    isObject(value.data)
  );
}

/** Ids of people, from a list of ids or of `{userId, devices}`. */
function people(list: unknown): string[] {
  const entries: unknown[] = Array.isArray(list) ? list : [];
  return entries
    .map((entry) => (isObject(entry) ? entry.userId : entry))
    .filter((id): id is string => typeof id === "string");
}
