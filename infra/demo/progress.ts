const WIDTH = 30;

/** A bar on a terminal; where the output is no terminal, one line when it is full. */
export class Progress {
  readonly #what: string;
  readonly #total: number;
  #done = 0;

  constructor(what: string, total: number) {
    this.#what = what;
    this.#total = total;
  }

  step(by = 1): void {
    this.#done = Math.min(this.#total, this.#done + by);
    const complete = this.#done === this.#total;
    if (process.stdout.isTTY) {
      const filled = Math.round((WIDTH * this.#done) / this.#total);
      const bar = "█".repeat(filled) + "░".repeat(WIDTH - filled);
      process.stdout.write(
        `\r${this.#what.padEnd(10)} ${bar} ${this.#done}/${this.#total}${complete ? "\n" : ""}`,
      );
    } else if (complete) {
      console.log(`${this.#what}: ${this.#total}`);
    }
  }
}
