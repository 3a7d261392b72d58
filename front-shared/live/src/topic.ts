import type { TopicListener, TopicState } from "./api.ts";
import { Feed } from "./feed.ts";
import type { Resumption, TopicMessage } from "./protocol.ts";
import type { Surroundings } from "./surroundings.ts";
import { Tickets } from "./tickets.ts";

let requests = 0;

/** One topic, watched over one server subscription however many listen. */
export class Topic {
  readonly name: string;
  readonly #around: Surroundings;
  readonly #feed = new Feed();
  readonly audience = this.#feed.audience;
  readonly #tickets: Tickets;
  #phase: "away" | "watching" | "refused" = "away";
  /** Id of the subscription that was asked for last, as long as the server may have it. */
  #request: string | undefined;
  #greeted = false;

  constructor(name: string, around: Surroundings) {
    this.name = name;
    this.#around = around;
    this.#tickets = new Tickets(around.environment, async () => around.ticket(name), {
      got: (ticket) => this.#subscribe(ticket),
      refused: () => {
        this.#end("refused");
        around.changed();
      },
      signedOut: () => around.signOut(),
      delayed: () => around.changed(),
    });
  }

  get state(): TopicState {
    const status = this.#around.status();
    if (this.#phase === "refused") {
      return "refused";
    }
    if (status !== "open") {
      return status === "idle" ? "connecting" : status;
    }
    if (this.#phase === "watching" && this.#feed.caughtUp) {
      return "live";
    }
    if (this.#tickets.failing) {
      return "reconnecting";
    }
    return this.behind ? "catching-up" : "connecting";
  }

  /** It was live, and something may have happened since. */
  get behind(): boolean {
    const live = this.#phase === "watching" && this.#feed.caughtUp;
    return this.#feed.last !== undefined && this.#phase !== "refused" && !live;
  }

  /** @returns takes the listener out */
  listen(listener: TopicListener): () => void {
    if (this.#phase === "refused") {
      this.#phase = "away";
      this.open();
    }
    return this.audience.add(listener, () => ({
      state: this.state,
      watching: this.#phase === "watching",
    }));
  }

  /** Whether it may go on without asking for a ticket. */
  get resumable(): boolean {
    return this.#phase === "away" && this.#tickets.kept !== undefined;
  }

  /**
   * How to go on where it stood.
   *
   * @param id what the answer is to
   */
  greet(id: string): Resumption {
    this.#request = id;
    this.#greeted = true;
    return { topic: this.name, ticket: this.#tickets.kept ?? "", after: this.#feed.last };
  }

  /** The server hears what is said from now on; but for a greeting, it may not have heard what was said before. */
  open(): void {
    if (this.#greeted) {
      this.#greeted = false;
    } else if (this.#phase === "away" && this.#around.status() === "open") {
      this.#tickets.ask();
    }
  }

  lost(): void {
    this.#end(this.#phase === "refused" ? "refused" : "away");
  }

  /** To all others who watch; nobody hears it when nothing is watched now. */
  say(kind: string, data: Record<string, unknown>): void {
    if (this.#phase === "watching") {
      this.#around.send({ type: "say", topic: this.name, kind, data });
    }
  }

  leave(): void {
    if (this.#request !== undefined) {
      this.#around.send({ type: "unsubscribe", topic: this.name });
    }
    this.#end("away");
  }

  said(message: TopicMessage): void {
    if (message.type === "unsubscribed") {
      this.#unsubscribed(message.reason);
    } else if (message.type === "subscribed") {
      this.#subscribed(message);
    } else if (this.#phase === "watching" && !this.#feed.hear(message)) {
      this.#again();
    }
  }

  /** The server did not do what it was asked for, or did not read it. */
  failed(code: string, request: string | undefined): void {
    if (this.#request === undefined || (request !== undefined && request !== this.#request)) {
      return;
    }
    if (code === "already-subscribed") {
      this.#again();
    } else if (code === "access-refused" || code === "malformed") {
      this.#end("refused");
    } else if (this.#phase === "away" && code.startsWith("ticket-")) {
      this.#tickets.spoilt();
    } else if (this.#phase === "away") {
      this.#tickets.askLater();
    }
  }

  #subscribe(ticket: string): void {
    if (this.#around.status() === "open") {
      this.#request = `${++requests}`;
      const after = this.#feed.last;
      this.#around.send({ type: "subscribe", id: this.#request, topic: this.name, ticket, after });
    }
  }

  #subscribed({ id, seq, ticket, present }: Extract<TopicMessage, { type: "subscribed" }>): void {
    if (id !== undefined && id === this.#request) {
      this.#phase = "watching";
      this.#tickets.worked(ticket);
      this.#feed.begin(seq, present);
    }
  }

  #unsubscribed(reason: string): void {
    if (reason === "access-revoked") {
      this.#end("refused");
    } else if (reason === "access-uncertain") {
      this.#end("away");
      this.#tickets.askLater();
    }
  }

  #end(phase: "away" | "refused"): void {
    this.#tickets.stop();
    this.#request = undefined;
    this.#greeted = false;
    this.#phase = phase;
  }

  /** What the server has for us is not what we want: begins anew after the last event that we have. */
  #again(): void {
    this.leave();
    this.open();
  }
}
