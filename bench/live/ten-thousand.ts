import type { Row } from "../table.ts";
import type { Crowd } from "./crowd.ts";
import { Busy, memory, told } from "./machine.ts";

const READERS = 10;
const PER_SECOND = 1_000;
const WARM_UP_SECONDS = 10;
const SECONDS = 30;
const AT_ONCE = 200;
const WATCH_EVERY = 200;

/** A node in its memory's limit, with all its connections. */
export interface Node {
  crowd: Crowd;
  pid: number;
  /** Megabytes that it may have. */
  limit: number;
  /** Whose processor time is told. */
  pids: Record<string, number>;
}

/** 1,000 events a second on topics of ten readers: that all are told in order, within which memory, and how soon. */
export async function readersOfTen(way: string, connections: number, node: Node): Promise<Row[]> {
  const { ms } = await node.crowd.join(connections, READERS, AT_ONCE);
  await node.crowd.steady(PER_SECOND, WARM_UP_SECONDS);
  const most = watchMemory(node.pid);
  const busy = new Busy(node.pids);
  const { p50, p99, longest } = await node.crowd.steady(PER_SECOND, SECONDS);
  const shares = busy.shares();
  return [
    {
      measure: `${connections} connections ${way}, own memory, MB`,
      ...{ reached: most(), floor: node.limit, goal: node.limit },
      boundBy: `all in after ${(ms / 1000).toFixed(0)} s`,
    },
    {
      measure: `${connections} connections ${way}, 1,000 events/s: p99 ms`,
      ...{ reached: p99, floor: 200, goal: 50 },
      boundBy: `p50 ${p50.toFixed(1)} ms, longest ${longest.toFixed(0)} ms; of one core: ${told(shares)}`,
    },
  ];
}

/** Looks at it often; answers the most that it has had. */
function watchMemory(pid: number): () => number {
  let most = memory(pid).own;
  const look = setInterval(() => (most = Math.max(most, memory(pid).own)), WATCH_EVERY);
  return () => {
    clearInterval(look);
    return most;
  };
}
