import type { TopicListener, TopicState } from "./api.ts";
import { met } from "./presence.ts";
import type { LiveEvent, Said } from "./protocol.ts";

interface Seat {
  listener: TopicListener;
  state?: TopicState;
  loaded: boolean;
}

/** Those of this tab who listen to one topic. What one of them throws is reported and does not reach the others. */
export class Audience {
  readonly #seats = new Set<Seat>();
  #people: readonly string[] = [];

  get empty(): boolean {
    return this.#seats.size === 0;
  }

  /**
   * Tells the newcomer where things stand, a moment later.
   *
   * @returns takes the listener out
   */
  add(listener: TopicListener, stand: () => { state: TopicState; watching: boolean }): () => void {
    const seat: Seat = { listener, loaded: false };
    this.#seats.add(seat);
    queueMicrotask(() => {
      const { state, watching } = stand();
      this.#state(seat, state);
      if (watching && !seat.loaded) {
        this.#meet(seat);
        this.#load(seat);
      }
    });
    return () => this.#seats.delete(seat);
  }

  event(event: LiveEvent): void {
    this.#seats.forEach((seat) => this.#tell(seat, (listener) => listener.onEvent(event)));
  }

  said(said: Said): void {
    this.#seats.forEach((seat) => this.#tell(seat, (listener) => listener.onSaid?.(said)));
  }

  /** @param who newcomers have not loaded since they came */
  load(who: "all" | "newcomers"): void {
    this.#seats.forEach((seat) => (who === "all" || !seat.loaded) && this.#load(seat));
  }

  state(state: TopicState): void {
    this.#seats.forEach((seat) => this.#state(seat, state));
  }

  /** @param present all of them, when that is known */
  met(present: string[] | undefined, joined: string[] = [], left: string[] = []): void {
    this.#people = met(this.#people, { present, joined, left });
    this.#seats.forEach((seat) => this.#meet(seat));
  }

  #load(seat: Seat): void {
    seat.loaded = true;
    this.#tell(seat, (listener) => listener.onResync());
  }

  #state(seat: Seat, state: TopicState): void {
    if (seat.state !== state) {
      seat.state = state;
      this.#tell(seat, (listener) => listener.onState?.(state));
    }
  }

  #meet(seat: Seat): void {
    this.#tell(seat, (listener) => listener.onPresence?.(this.#people));
  }

  #tell(seat: Seat, what: (listener: TopicListener) => void): void {
    if (!this.#seats.has(seat)) {
      return;
    }
    try {
      what(seat.listener);
    } catch (fault) {
      queueMicrotask(() => {
        throw fault;
      });
    }
  }
}
