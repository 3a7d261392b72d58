import { Audience } from "./audience.ts";
import type { TopicMessage } from "./protocol.ts";
import { Sequence } from "./sequence.ts";

/** Brings what happens in a topic to those who listen, once and in order. */
export class Feed {
  readonly audience = new Audience();
  readonly #sequence = new Sequence();

  /** The last event that the audience has; undefined before the first subscription. */
  get last(): number | undefined {
    return this.#sequence.last;
  }

  get caughtUp(): boolean {
    return this.#sequence.caughtUp;
  }

  begin(seq: number, present: string[]): void {
    this.#sequence.begin(seq);
    this.audience.met(present);
    this.audience.load("newcomers");
  }

  /** @returns false when something is missing and has to be asked for */
  hear(message: Extract<TopicMessage, { type: "event" | "presence" | "resync" | "said" }>): boolean {
    if (message.type === "presence") {
      this.audience.met(message.present, message.joined, message.left);
      return true;
    }
    if (message.type === "said") {
      this.audience.said(message.said);
      return true;
    }
    if (message.type === "resync") {
      this.#sequence.jump(message.seq);
      this.audience.load("all");
      return true;
    }
    const place = this.#sequence.take(message.event.seq);
    if (place === "next") {
      this.audience.event(message.event);
    } else if (place === "lost") {
      this.audience.load("all");
    }
    return place !== "gap";
  }
}
