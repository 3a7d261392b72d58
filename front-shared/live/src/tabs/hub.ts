import type { ClientMessage, ErrorMessage, TopicMessage } from "../protocol.ts";
import type { Ears, Wire } from "../wire.ts";
import { Room } from "./room.ts";
import type { HubWord, TabWord } from "./words.ts";

export interface Place {
  channel: BroadcastChannel;
  open(ears: Ears): Wire;
  /** @returns stops waiting for the end of a tab */
  outlive(tab: string, then: () => void): () => void;
}

type Saying = HubWord extends infer Word ? (Word extends unknown ? Omit<Word, "hub"> : never) : never;

/** In the tab that leads: the one socket, for all tabs that come. Ends with its socket. */
export class Hub {
  readonly #id = crypto.randomUUID();
  readonly #place: Place;
  readonly #rooms = new Map<string, Room>();
  readonly #tabs = new Map<string, () => void>();
  #wire: Wire | undefined;

  constructor(place: Place) {
    this.#place = place;
    place.channel.onmessage = ({ data }: MessageEvent<TabWord | HubWord>) =>
      "tab" in data && this.#heard(data);
    this.#say({ type: "lead" });
  }

  close(): void {
    this.#place.channel.close();
    this.#wire?.close();
    this.#tabs.forEach((forget) => forget());
    this.#tabs.clear();
    this.#rooms.clear();
  }

  #heard(word: TabWord): void {
    if (word.type === "join") {
      this.#join(word.tab);
    } else if (this.#tabs.has(word.tab)) {
      this.#of(word);
    }
  }

  #join(tab: string): void {
    this.#tabs.get(tab)?.();
    this.#tabs.set(
      tab,
      this.#place.outlive(tab, () => this.#drop(tab)),
    );
    this.#wire ??= this.#connect();
    const { phase } = this.#wire;
    const type = phase === "open" ? "open" : phase === "paused" ? "pause" : "wait";
    this.#say({ type, to: [tab] });
  }

  #of(word: TabWord): void {
    switch (word.type) {
      case "leave":
        return this.#drop(word.tab);
      case "probe":
        return this.#wire?.probe();
      case "say":
        return this.#take(word.tab, word.message);
    }
  }

  #take(tab: string, message: ClientMessage): void {
    if (message.type === "ping") {
      this.#say({ type: "alive", to: [tab] });
      this.#rooms.forEach((room) => room.remind(tab));
    } else if (message.type === "subscribe") {
      this.#room(message.topic).enter({ tab, request: message });
    } else if (message.type === "say") {
      this.#wire?.send(message);
    } else if (message.type === "unsubscribe") {
      this.#rooms.get(message.topic)?.leave(tab);
      this.#tidy();
    }
  }

  #room(topic: string): Room {
    const room =
      this.#rooms.get(topic) ??
      new Room(topic, {
        server: (message) => this.#wire?.send(message),
        tabs: (to, message) => this.#tell([...to], message),
      });
    this.#rooms.set(topic, room);
    return room;
  }

  #drop(tab: string): void {
    this.#tabs.get(tab)?.();
    this.#tabs.delete(tab);
    this.#rooms.forEach((room) => room.leave(tab));
    this.#tidy();
  }

  #tidy(): void {
    for (const [topic, room] of this.#rooms) {
      if (room.empty) {
        this.#rooms.delete(topic);
        this.#wire?.send({ type: "unsubscribe", topic });
      }
    }
  }

  #connect(): Wire {
    return this.#place.open({
      greet: () => [],
      opened: () => {
        this.#rooms.forEach((room) => room.failed(""));
        this.#tidy();
        this.#say({ type: "open", to: this.#all });
      },
      paused: () => this.#say({ type: "pause", to: this.#all }),
      said: (message) => this.#said(message),
      moved: () => {},
      gone: (code) => {
        this.#say({ type: "close", code, to: this.#all });
        this.close();
      },
    });
  }

  #said(message: TopicMessage | ErrorMessage): void {
    if (message.type !== "error") {
      this.#rooms.get(message.topic)?.hear(message);
    } else if (message.code === "too-many-messages") {
      this.#wire?.rest();
      this.#rooms.forEach((room) => room.failed(message.code));
      this.#tell(this.#all, message);
    } else {
      this.#rooms.forEach((room) => room.failed(message.code, message.id));
    }
    this.#tidy();
  }

  get #all(): string[] {
    return [...this.#tabs.keys()];
  }

  #tell(to: string[], message: TopicMessage | ErrorMessage): void {
    if (to.length > 0) {
      this.#say({ type: "tell", to, message });
    }
  }

  #say(word: Saying): void {
    this.#place.channel.postMessage({ hub: this.#id, ...word } satisfies HubWord);
  }
}
