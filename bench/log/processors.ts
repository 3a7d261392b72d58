import { readFileSync, readdirSync } from "node:fs";
import { cpus } from "node:os";
import { required } from "../../infra/demo/client.ts";

const TICKS = 100;

interface Process {
  parent: number;
  seconds: number;
}

/** Seconds of processor time that each part of the platform has used so far, its children's included. */
export function processorTimes(own: ReadonlyMap<string, number>): Map<string, number> {
  const processes = new Map<number, Process>();
  for (const pid of readdirSync("/proc").map(Number).filter(Boolean)) {
    const process = read(pid);
    if (process) processes.set(pid, process);
  }
  const times = new Map<string, number>();
  const parts = new Map([...partsOfPlatform(), ...own].map(([name, pid]) => [pid, name]));
  for (const [pid, { seconds }] of processes) {
    const part = partOf(pid, processes, parts);
    if (part) times.set(part, (times.get(part) ?? 0) + seconds);
  }
  return times;
}

/** Who used the processors, most first, in milliseconds a change. */
export function spentOn(
  changes: number,
  seconds: number,
  before: Map<string, number>,
  after: Map<string, number>,
): string {
  const spent = [...after]
    .map(([name, time]) => ({ name, ms: (1000 * (time - (before.get(name) ?? 0))) / changes }))
    .sort((one, other) => other.ms - one.ms);
  const whole = spent.reduce((sum, { ms }) => sum + ms, 0);
  const share = (100 * whole * changes) / 1000 / seconds / cpus().length;
  const parts = spent.filter(({ ms }) => ms >= 0.02).map(({ name, ms }) => `${name} ${ms.toFixed(2)}`);
  return `${whole.toFixed(2)} ms of processor a change, ${share.toFixed(0)} % of ${cpus().length} cores: ${parts.join(", ")}`;
}

function partsOfPlatform(): [string, number][] {
  const folder = `${required("TD_HOME")}/run`;
  return readdirSync(folder)
    .filter((name) => name.endsWith(".pid"))
    .map((name) => [name.replace(".pid", ""), Number(readFileSync(`${folder}/${name}`, "utf8"))]);
}

function partOf(
  pid: number,
  processes: Map<number, Process>,
  parts: Map<number, string>,
): string | undefined {
  for (let at = pid; at > 1; at = processes.get(at)?.parent ?? 0) {
    const part = parts.get(at);
    if (part) return part;
  }
  return undefined;
}

function read(pid: number): Process | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return { parent: Number(fields[1]), seconds: (Number(fields[11]) + Number(fields[12])) / TICKS };
  } catch {
    return undefined;
  }
}
