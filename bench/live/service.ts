import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { openSync } from "node:fs";
import { join } from "node:path";
import { Failure, required } from "../../infra/demo/client.ts";
import { commandOf } from "./images.ts";
import { endsWithUs } from "./machine.ts";

const STARTS_WITHIN = 60_000;

/** A service of the platform, as its container runs it. */
export class Service {
  readonly port: number;
  readonly #process: ChildProcess;
  readonly #name: string;

  private constructor(name: string, port: number, program: ChildProcess) {
    this.#name = name;
    this.port = port;
    this.#process = program;
    endsWithUs(program);
  }

  /** @param cores those that it may run on */
  static async start(
    name: string,
    port: number,
    cores: string,
    environment: Record<string, string>,
  ): Promise<Service> {
    const { command, folder } = commandOf(name);
    const log = openSync(join(required("TD_HOME"), "logs", `bench-live-${name}.log`), "w");
    const program = spawn("taskset", ["-c", cores, ...command], {
      cwd: folder,
      stdio: ["ignore", log, log],
      env: {
        PATH: process.env.PATH,
        SPRING_PROFILES_ACTIVE: "development",
        MALLOC_ARENA_MAX: "2",
        SERVER_ADDRESS: "127.0.0.1",
        SERVER_PORT: String(port),
        ...environment,
      },
    });
    const service = new Service(name, port, program);
    await service.#ready();
    return service;
  }

  get pid(): number {
    return this.#process.pid ?? 0;
  }

  /** What is garbage does not count as memory of a connection. */
  collect(): void {
    const jcmd = join(required("JAVA_HOME"), "bin/jcmd");
    execFileSync(jcmd, [String(this.pid), "GC.run"], { stdio: "ignore" });
  }

  async end(signal: NodeJS.Signals = "SIGTERM"): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const gone = new Promise((resolve) => this.#process.once("exit", resolve));
    this.#process.kill(signal);
    await gone;
  }

  async #ready(): Promise<void> {
    for (const deadline = performance.now() + STARTS_WITHIN; performance.now() < deadline;) {
      if (this.#process.exitCode !== null) break;
      const answer = await fetch(`http://127.0.0.1:${this.port}/health/ready`).catch(() => undefined);
      if (answer?.ok) return;
      await new Promise((resume) => setTimeout(resume, 100));
    }
    await this.end();
    throw new Failure(
      `${this.#name} did not start; its log is logs/bench-live-${this.#name}.log of TD_HOME.`,
    );
  }
}
