import { type ChildProcess, execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";

const TICKS = 100;
const MEGA = 1024;

/** Who is measured has a core of its own; whoever loads it, Redis among them, shares the other. */
export const SERVER_CORE = 0;
export const LOAD_CORE = 1;

/** All threads of a process, from now on. */
export function pin(pid: number, cores: string): void {
  execFileSync("taskset", ["-acp", cores, String(pid)], { stdio: "ignore" });
}

const children = new Set<ChildProcess>();
process.once("exit", () => children.forEach((child) => child.kill("SIGKILL")));
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));

/** However the bench ends, what it started ends with it. */
export function endsWithUs<Child extends ChildProcess>(child: Child): Child {
  children.add(child);
  child.once("exit", () => children.delete(child));
  return child;
}

/** Seconds of processor time that a process has used. */
function processorTime(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}

/** Megabytes of a process: all that is resident, and what of it is its own. */
export function memory(pid: number): { resident: number; own: number } {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const kilobytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(status)?.[1]);
  return { resident: kilobytes("VmRSS") / MEGA, own: kilobytes("RssAnon") / MEGA };
}

/** The most that a process may have open here. */
export function descriptors(): number {
  return Number(/^Max open files\s+\d+\s+(\d+)/m.exec(readFileSync("/proc/self/limits", "utf8"))?.[1]);
}

/** What some processes used of their cores between two looks, as parts of one core. */
export class Busy {
  readonly #pids: Record<string, number>;
  #before: Record<string, number> = {};
  #at = 0;

  constructor(pids: Record<string, number>) {
    this.#pids = pids;
    this.begin();
  }

  begin(): void {
    this.#before = this.#times();
    this.#at = performance.now();
  }

  shares(): Record<string, number> {
    const seconds = (performance.now() - this.#at) / 1000;
    const now = this.#times();
    return Object.fromEntries(
      Object.keys(now).map((name) => [name, ((now[name] ?? 0) - (this.#before[name] ?? 0)) / seconds]),
    );
  }

  #times(): Record<string, number> {
    return Object.fromEntries(Object.entries(this.#pids).map(([name, pid]) => [name, processorTime(pid)]));
  }
}

/** `server 100 %, load 31 %`: of one core each. */
export function told(shares: Record<string, number>): string {
  return Object.entries(shares)
    .map(([name, share]) => `${name} ${(100 * share).toFixed(0)} %`)
    .join(", ");
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}
