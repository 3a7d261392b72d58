/** Where an audience stands in the gap-free numbers of a topic's events. */
export class Sequence {
  #last: number | undefined;
  #target: number | undefined;
  #askedAgainAfter: number | undefined;

  /** The last event that was taken; undefined before the first subscription. */
  get last(): number | undefined {
    return this.#last;
  }

  /** Whether all is there that had happened when the subscription began. */
  get caughtUp(): boolean {
    return this.#target === undefined;
  }

  /** @param seq where the server stands: what was missed up to there follows */
  begin(seq: number): void {
    this.#last ??= seq;
    this.#target = seq === this.#last ? undefined : seq;
  }

  /** `gap`: ask for what is missing. `lost`: that was done in vain, and it stands at this event now. */
  take(seq: number): "next" | "duplicate" | "gap" | "lost" {
    const last = this.#last ?? seq - 1;
    if (seq <= last) {
      return "duplicate";
    }
    if (seq > last + 1 && this.#askedAgainAfter !== last) {
      this.#askedAgainAfter = last;
      return "gap";
    }
    this.#last = seq;
    if (this.#target !== undefined && seq >= this.#target) {
      this.#target = undefined;
    }
    return seq === last + 1 ? "next" : "lost";
  }

  /** Everything up to here is loaded anew. */
  jump(seq: number): void {
    this.#last = seq;
    this.#target = undefined;
  }
}
