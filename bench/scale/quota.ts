import { existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from "node:fs";
import { Failure } from "../../infra/demo/client.ts";

const ROOT = "/sys/fs/cgroup";
const PERIOD = 100_000;

/** A share of the processors, in a cgroup of its own, that a process may use and no more. Needs root. */
export class Quota {
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** @param cores 0.25 is a quarter of one */
  static open(name: string, cores: number): Quota {
    const microseconds = Math.round(cores * PERIOD);
    if (existsSync(`${ROOT}/cgroup.controllers`)) {
      const controllers = readFileSync(`${ROOT}/cgroup.controllers`, "utf8").split(/\s+/);
      if (!controllers.includes("cpu")) throw new Failure("This machine's cgroups share out no processors.");
      writeFileSync(`${ROOT}/cgroup.subtree_control`, "+cpu");
      const quota = Quota.#make(`${ROOT}/${name}`);
      writeFileSync(`${ROOT}/${name}/cpu.max`, `${microseconds} ${PERIOD}`);
      return quota;
    }
    if (!existsSync(`${ROOT}/cpu/cpu.cfs_quota_us`) && !existsSync(`${ROOT}/cpu/cgroup.procs`))
      throw new Failure("This machine has no cgroups that share out processors.");
    const quota = Quota.#make(`${ROOT}/cpu/${name}`);
    writeFileSync(`${ROOT}/cpu/${name}/cpu.cfs_period_us`, String(PERIOD));
    writeFileSync(`${ROOT}/cpu/${name}/cpu.cfs_quota_us`, String(microseconds));
    return quota;
  }

  /** With all its threads. */
  take(pid: number): void {
    writeFileSync(`${this.#folder}/cgroup.procs`, String(pid));
  }

  /** When what it had taken has ended. */
  close(): void {
    rmdirSync(this.#folder);
  }

  static #make(folder: string): Quota {
    if (!existsSync(folder)) mkdirSync(folder);
    return new Quota(folder);
  }
}
