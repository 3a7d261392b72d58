import { type ChildProcessByStdio, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { Failure } from "../../infra/demo/client.ts";
import { endsWithUs } from "../live/machine.ts";

export interface Board {
  workspace: string;
  project: string;
  task: string;
}

/** When a change's commit had returned, in nanoseconds of the machine's steady clock, by its event's id. */
export type Commits = ReadonlyMap<string, bigint>;

/** The program that commits changes with their events, in a process of its own. */
export class Writers {
  readonly #process: ChildProcessByStdio<Writable, Readable, null>;
  readonly #lines: AsyncIterator<string>;
  readonly #boards: number;

  /**
   * @param jar the built program; JAVA_HOME says which Java it runs on
   * @param writers at once, each with a connection of its own
   */
  constructor(jar: string, person: string, boards: readonly Board[], writers = 16) {
    this.#boards = boards.length;
    const java = `${process.env.JAVA_HOME}/bin/java`;
    this.#process = endsWithUs(
      spawn(java, ["-Xmx192m", "-XX:+UseSerialGC", "-jar", jar], {
        stdio: ["pipe", "pipe", "inherit"],
        env: { ...process.env, WRITERS: String(writers) },
        // A session of its own, as each of what it measures has: a share of the processors beside theirs.
        detached: true,
      }),
    );
    this.#lines = createInterface({ input: this.#process.stdout })[Symbol.asyncIterator]();
    this.#process.stdin.write(`${person}\n`);
    this.#process.stdin.write(
      `${boards.map(({ workspace, project, task }) => `${workspace}:${project}:${task}`).join(" ")}\n`,
    );
  }

  get pid(): number {
    return this.#process.pid ?? 0;
  }

  /**
   * @param rate changes a second; 0 for as many as they can
   * @param boards on so many of the first ones; all, unless told
   */
  async run(seconds: number, rate: number, boards?: number): Promise<Commits> {
    this.#process.stdin.write(`${seconds} ${Math.round(rate)} ${boards ?? this.#boards}\n`);
    const commits = new Map<string, bigint>();
    for (;;) {
      const { value, done } = await this.#lines.next();
      if (done) throw new Failure("The writers ended before their time; what they said stands above.");
      if (value === "") return commits;
      const [event = "", at = "0"] = value.split(" ");
      commits.set(event, BigInt(at));
    }
  }

  /** Rows a second that Postgres takes here when each is all there is in a durable commit, by as many connections. */
  async inserts(seconds: number): Promise<number> {
    this.#process.stdin.write(`inserts ${seconds}\n`);
    const { value, done } = await this.#lines.next();
    if (done) throw new Failure("The writers ended before their time; what they said stands above.");
    return Number(value) / seconds;
  }

  async close(): Promise<void> {
    const gone = new Promise((resolve) => this.#process.once("exit", resolve));
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    this.#process.stdin.end();
    await gone;
  }
}
