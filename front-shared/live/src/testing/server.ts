import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { WebSocketServer, type WebSocket as Peer } from "ws";
import type { ClientMessage, Greeting, LiveEvent } from "../protocol.ts";

export const ADA = "0190aaaa-0000-7000-8000-000000000000";

type Subscribe = Extract<ClientMessage, { type: "subscribe" }>;

interface Log {
  events: LiveEvent[];
  watchers: Set<Peer>;
}

/** Speaks the protocol of docs/asyncapi.yaml over a real socket, and misbehaves when told to. */
export class Server {
  readonly url: string;
  /** All that was said by all clients after their hello, pings too. */
  readonly heard: ClientMessage[] = [];
  /** What each socket began with. */
  readonly greetings: Greeting[] = [];
  /** What each handshake brought along to say who it is. */
  readonly authorizations: (string | undefined)[] = [];
  /** Speaks another version of the protocol. */
  outdates = false;
  /** How many sockets were opened. */
  opened = 0;
  /** Hears, but does nothing and says nothing. */
  mute = false;
  /** Refuses every handshake. */
  closed = false;
  /** How many events at the beginning of a topic cannot be told any more. */
  forgotten = 0;
  /** Events that are lost on their way, by number. */
  readonly lost = new Set<number>();
  /** Codes with which the next subscriptions are answered. */
  readonly refusals: string[] = [];
  readonly #logs = new Map<string, Log>();
  readonly #server: WebSocketServer;
  #tickets = 0;

  static async start(): Promise<Server> {
    let server: Server | undefined;
    const sockets = new WebSocketServer({
      port: 0,
      host: "127.0.0.1",
      verifyClient: (_, answer) => answer(!server?.closed, 401),
    });
    await once(sockets, "listening");
    return (server = new Server(sockets));
  }

  private constructor(server: WebSocketServer) {
    this.#server = server;
    this.url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/ws/`;
    server.on("connection", (peer, { headers }) => {
      this.opened++;
      this.authorizations.push(headers.authorization);
      peer.on("message", (data) => this.#said(peer, JSON.parse(String(data)) as Greeting | ClientMessage));
      peer.on("close", () => this.#logs.forEach((log) => log.watchers.delete(peer)));
    });
  }

  get sockets(): number {
    return this.#server.clients.size;
  }

  /** What the clients said, of one type. */
  said<T extends ClientMessage["type"]>(type: T): Extract<ClientMessage, { type: T }>[] {
    return this.heard.filter(
      (message): message is Extract<ClientMessage, { type: T }> => message.type === type,
    );
  }

  /** Logs events, and tells them to whoever watches. */
  happen(topic: string, count = 1): void {
    const { events } = this.#log(topic);
    for (let left = count; left > 0; left--) {
      events.push(event(topic, events.length + 1));
      this.repeat(topic, events.length);
    }
  }

  /** Tells an event, whether or not it was told before. */
  repeat(topic: string, seq: number): void {
    const { events, watchers } = this.#log(topic);
    watchers.forEach((peer) => this.#tellEvent(peer, topic, events[seq - 1]));
  }

  tellOthers(speaker: Peer, topic: string, message: object): void {
    this.#log(topic).watchers.forEach((peer) => peer !== speaker && this.#tell(peer, message));
  }

  tellAll(message: object): void {
    this.#server.clients.forEach((peer) => this.#tell(peer, message));
  }

  /** Closes every socket: properly with a code, or as when a machine goes away. */
  drop(code?: number): void {
    this.#server.clients.forEach((peer) => (code === undefined ? peer.terminate() : peer.close(code)));
  }

  async stop(): Promise<void> {
    this.drop();
    this.#server.close();
    await once(this.#server, "close");
  }

  #said(peer: Peer, message: Greeting | ClientMessage): void {
    if (message.type === "hello") {
      this.#greet(peer, message);
      return;
    }
    this.heard.push(message);
    if (this.mute) {
      return;
    }
    switch (message.type) {
      case "ping":
        return this.#tell(peer, { type: "pong" });
      case "auth":
        return this.#tell(peer, { type: "authenticated", expiresAt: "2030-01-01T00:00:00Z" });
      case "say":
        return this.tellOthers(peer, message.topic, {
          type: "said",
          topic: message.topic,
          said: { kind: message.kind, userId: ADA, device: { id: "other" }, data: message.data },
        });
      case "unsubscribe":
        this.#log(message.topic).watchers.delete(peer);
        return this.#tell(peer, { type: "unsubscribed", topic: message.topic, reason: "requested" });
      case "subscribe":
        return this.#asked(peer, message);
    }
  }

  #greet(peer: Peer, hello: Greeting): void {
    const limits = { messageBytes: 131_072, messagesPerSecond: 10, subscriptions: 200 };
    const { id, topics } = hello;
    this.greetings.push(hello);
    if (this.outdates) {
      peer.close(4406);
      return;
    }
    this.#tell(peer, { type: "hello", id, protocol: 1, connectionId: "c", heartbeatSeconds: 25, limits });
    topics.forEach((one) => this.#asked(peer, { type: "subscribe", id, ...one }));
  }

  #asked(peer: Peer, message: Subscribe): void {
    const { watchers } = this.#log(message.topic);
    const code = this.refusals.shift() ?? (watchers.has(peer) ? "already-subscribed" : undefined);
    if (code === undefined) {
      this.#subscribe(peer, message);
    } else if (code === "too-many-messages") {
      this.#tell(peer, { type: "error", code, detail: "" });
    } else {
      this.#tell(peer, { type: "error", id: message.id, topic: message.topic, code, detail: "" });
    }
  }

  #subscribe(peer: Peer, { id, topic, after }: Subscribe): void {
    const { events, watchers } = this.#log(topic);
    const seq = events.length;
    const present = [{ userId: ADA, devices: 1 }];
    watchers.add(peer);
    this.#tell(peer, { type: "subscribed", id, topic, seq, ticket: `again ${++this.#tickets}`, present });
    if (after !== undefined && (after < this.forgotten || after > seq)) {
      this.#tell(peer, { type: "resync", topic, seq });
    } else {
      events.slice(after ?? seq).forEach((missed) => this.#tellEvent(peer, topic, missed));
    }
  }

  #tellEvent(peer: Peer, topic: string, happened: LiveEvent | undefined): void {
    if (happened && !this.lost.has(happened.seq)) {
      this.#tell(peer, { type: "event", topic, event: happened });
    }
  }

  #tell(peer: Peer, message: object): void {
    peer.send(JSON.stringify(message));
  }

  #log(topic: string): Log {
    const log = this.#logs.get(topic) ?? { events: [], watchers: new Set() };
    this.#logs.set(topic, log);
    return log;
  }
}

function event(topic: string, seq: number): LiveEvent {
  const actor = { kind: "user", id: ADA };
  const at = "2026-01-01T00:00:00Z";
  return { id: `e${seq}`, type: "task.moved", version: 1, topic, seq, actor, at, data: {} };
}
