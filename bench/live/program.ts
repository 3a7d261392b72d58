import { type ChildProcessByStdio, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { Failure } from "../../infra/demo/client.ts";
import { endsWithUs } from "./machine.ts";

/** A program on one core that answers each line with a line. */
export class Program {
  readonly #process: ChildProcessByStdio<Writable, Readable, null>;
  readonly #lines: AsyncIterator<string>;
  readonly #name: string;

  /** @param core the only one that it runs on */
  constructor(name: string, core: number, command: readonly string[], environment: NodeJS.ProcessEnv) {
    this.#name = name;
    this.#process = spawn("taskset", ["-c", String(core), ...command], {
      stdio: ["pipe", "pipe", "inherit"],
      env: { PATH: process.env.PATH, ...environment },
    });
    endsWithUs(this.#process);
    this.#lines = createInterface({ input: this.#process.stdout })[Symbol.asyncIterator]();
  }

  /** taskset becomes the program. */
  get pid(): number {
    return this.#process.pid ?? 0;
  }

  async ask(line: string): Promise<string> {
    this.#process.stdin.write(`${line}\n`);
    return this.next();
  }

  async next(): Promise<string> {
    const { value, done } = await this.#lines.next();
    if (done) throw new Failure(`${this.#name} ended before its time; what it said stands above.`);
    return value;
  }

  async end(): Promise<void> {
    const gone = new Promise((resolve) => this.#process.once("exit", resolve));
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    this.#process.kill();
    await gone;
  }
}
