import { Quota } from "./quota.ts";
import { NODES } from "./sizes.ts";

/** Of a core. */
const QUARTER = 0.25;

/** From now on each process is a node of a quarter core. To be closed when all of them have ended. */
export function quarter(what: string, pids: readonly number[]): Quota[] {
  return pids.map((pid, number) => {
    const quota = Quota.open(`td-bench-${what}-${number}`, QUARTER);
    quota.take(pid);
    return quota;
  });
}

/** What the first 1, 2 and 4 nodes reach a second, all of them together and at the same time. */
export async function sumsByNodes(runs: readonly (() => Promise<number>)[]): Promise<number[]> {
  const sums = [];
  for (const nodes of NODES) {
    const reached = await Promise.all(runs.slice(0, nodes).map((run) => run()));
    sums.push(reached.reduce((sum, one) => sum + one, 0));
  }
  return sums;
}
