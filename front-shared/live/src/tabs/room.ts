import { met } from "../presence.ts";
import type { ClientMessage, ErrorMessage, TopicMessage } from "../protocol.ts";

type Subscribe = Extract<ClientMessage, { type: "subscribe" }>;
type Seat = { tab: string; request: Subscribe };

export interface Doors {
  server(message: ClientMessage): void;
  tabs(to: Iterable<string>, message: TopicMessage | ErrorMessage): void;
}

let questions = 0;

/** One topic for all tabs that watch it: one subscription of the server's, which begins where the tab that has least stands. */
export class Room {
  readonly #topic: string;
  readonly #doors: Doors;
  readonly #tabs = new Set<string>();
  #waiting: Seat[] = [];
  #asked: { id: string; after: number | undefined; seat: Seat | undefined } | undefined;
  #watching = false;
  /** What has passed through here. */
  #last = 0;
  /** What is certain to pass through here. */
  #top = 0;
  #present: string[] = [];
  #ticket = "";
  #latest: TopicMessage | undefined;

  constructor(topic: string, doors: Doors) {
    this.#topic = topic;
    this.#doors = doors;
  }

  get empty(): boolean {
    return this.#tabs.size === 0 && this.#waiting.length === 0 && this.#asked?.seat === undefined;
  }

  enter(seat: Seat): void {
    const { after } = seat.request;
    if (this.#asked) {
      this.#waiting.push(seat);
    } else if (this.#watching && (after === undefined || (after >= this.#last && after <= this.#top))) {
      this.#admit(seat);
    } else {
      this.#ask(seat);
    }
  }

  leave(tab: string): void {
    this.#tabs.delete(tab);
    this.#waiting = this.#waiting.filter((seat) => seat.tab !== tab);
    if (this.#asked?.seat?.tab === tab) {
      this.#asked.seat = undefined;
    }
  }

  /** Says the last event again to a tab that may have slept through it. */
  remind(tab: string): void {
    if (this.#latest && this.#tabs.has(tab)) {
      this.#doors.tabs([tab], this.#latest);
    }
  }

  hear(message: TopicMessage): void {
    switch (message.type) {
      case "subscribed":
        return this.#answered(message);
      case "unsubscribed":
        if (message.reason !== "requested") {
          this.#watching = false;
          this.#expel(message.reason);
        }
        return;
      case "event":
        this.#latest = message;
        this.#last = Math.max(this.#last, message.event.seq);
        this.#top = Math.max(this.#top, this.#last);
        break;
      case "resync":
        this.#last = this.#top = message.seq;
        break;
      case "presence":
        this.#present = met(this.#present, message);
        break;
    }
    this.#doors.tabs(this.#tabs, message);
  }

  /** @param id of the question that was not answered as it should have been; absent: none has been, and tabs ask again */
  failed(code: string, id?: string): void {
    const asked = this.#asked;
    if (!asked || (id !== undefined && id !== asked.id)) {
      return;
    }
    this.#asked = undefined;
    // It was given up for the question; they come back on their own.
    this.#expel("access-uncertain");
    if (id === undefined) {
      this.#waiting = [];
      return;
    }
    if (asked.seat) {
      this.#doors.tabs([asked.seat.tab], { type: "error", id: asked.seat.request.id, code });
    }
    const next = this.#waiting.shift();
    if (next) {
      this.#ask(next);
    }
  }

  #ask(seat: Seat): void {
    const { request } = seat;
    const id = `tabs-${++questions}`;
    const after = this.#watching ? Math.min(request.after ?? this.#last, this.#last) : request.after;
    if (this.#watching) {
      this.#watching = false;
      this.#doors.server({ type: "unsubscribe", topic: this.#topic });
    }
    this.#asked = { id, after, seat };
    this.#doors.server({ ...request, id, after });
  }

  #answered({ id, seq, ticket, present }: Extract<TopicMessage, { type: "subscribed" }>): void {
    const asked = this.#asked;
    if (!asked || asked.id !== id) {
      return;
    }
    const waiting = this.#waiting;
    this.#asked = undefined;
    this.#waiting = [];
    this.#watching = true;
    this.#top = seq;
    this.#last = Math.min(asked.after ?? seq, seq);
    this.#present = present;
    this.#ticket = ticket;
    for (const seat of asked.seat ? [asked.seat, ...waiting] : waiting) {
      const ahead = (seat.request.after ?? 0) > this.#top;
      if (ahead && !this.#asked) {
        this.#admit(seat);
        this.#doors.tabs([seat.tab], { type: "resync", topic: this.#topic, seq });
      } else {
        this.enter(seat);
      }
    }
  }

  #admit({ tab, request: { id } }: Seat): void {
    this.#tabs.add(tab);
    const message = {
      type: "subscribed",
      topic: this.#topic,
      id,
      seq: this.#top,
      ticket: this.#ticket,
    } as const;
    this.#doors.tabs([tab], { ...message, present: this.#present });
  }

  #expel(reason: string): void {
    this.#doors.tabs(this.#tabs, { type: "unsubscribed", topic: this.#topic, reason });
    this.#tabs.clear();
  }
}
