/** At most one of all that ask for the same name leads, until it leaves or goes away; then the next one does. */
export class Leadership {
  readonly #locks: LockManager;
  readonly #name: string;
  readonly #begin: () => () => void;
  #withdraw = () => {};
  #resign: (() => void) | undefined;

  /** @param begin its turn has come. Returns what ends it */
  constructor(locks: LockManager, name: string, begin: () => () => void) {
    this.#locks = locks;
    this.#name = name;
    this.#begin = begin;
    this.#ask();
  }

  /** Takes it from one that leads but does not answer. */
  steal(): void {
    if (!this.#resign) {
      this.#withdraw();
      this.#ask(true);
    }
  }

  leave(): void {
    this.#withdraw();
    this.#resign?.();
  }

  #ask(steal = false): void {
    const asking = new AbortController();
    const { signal } = asking;
    this.#withdraw = () => asking.abort();
    const lead = () => signal.aborted || this.#lead();
    this.#locks.request(this.#name, steal ? { steal } : { signal }, lead).catch(() => {
      if (!signal.aborted) {
        this.#resign?.();
        this.#ask();
      }
    });
  }

  #lead(): Promise<void> {
    const end = this.#begin();
    return new Promise((done) => {
      this.#resign = () => {
        this.#resign = undefined;
        end();
        done();
      };
    });
  }
}
