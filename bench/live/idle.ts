import type { Row } from "../table.ts";
import type { Crowd } from "./crowd.ts";
import { memory } from "./machine.ts";

const FEW = 1_000;
const MANY = 8_000;
const MEMBERS = 10;
const AT_ONCE = 100;
const SETTLING = 3_000;
const KILO = 1024;

/** One of the two that are compared. */
export interface Host {
  crowd: Crowd;
  pid: number;
  /** Throws garbage away: it is nobody's memory. */
  collect: () => void | Promise<void>;
}

/** What each connection more costs that watches one topic, with nine others, and hears nothing. */
export async function idleConnection(ours: Host, peer: Host): Promise<Row> {
  const us = await slope(ours);
  const them = await slope(peer);
  return {
    measure: "an idle connection that watches a topic, KB",
    reached: us,
    floor: 16,
    goal: 9,
    digits: 1,
    boundBy: `socket.io's ${them.toFixed(1)} KB; resident memory from ${FEW} to ${MANY} connections, garbage collected`,
  };
}

async function slope(host: Host): Promise<number> {
  const few = await resident(host, FEW);
  const many = await resident(host, MANY);
  return ((many - few) * KILO) / (MANY - FEW);
}

async function resident({ crowd, pid, collect }: Host, connections: number): Promise<number> {
  await crowd.join(connections, MEMBERS, AT_ONCE);
  await new Promise((resume) => setTimeout(resume, SETTLING));
  await collect();
  await collect();
  return memory(pid).resident;
}
