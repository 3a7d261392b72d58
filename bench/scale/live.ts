import type { Crowd } from "../live/crowd.ts";
import { enter } from "../live/fan-out.ts";
import { Busy, memory } from "../live/machine.ts";
import { OurStage, type Surroundings } from "../live/stage.ts";
import type { Growth } from "./plot.ts";
import { quarter, sumsByNodes } from "./nodes.ts";
import type { Quota } from "./quota.ts";
import { NODES, TOPICS } from "./sizes.ts";

const CONNECTIONS = [1_000, 2_500, 5_000, 10_000];
const MOST = 10_000;
const DELIVERIES = 5_000;
const READERS = 10;
const MISSED = 3;
const AT_ONCE = 200;
const WARM_UP_SECONDS = 12;
const SECONDS = 20;

/** Rooms of 1,000, one on each node, all by way of one Redis. */
export async function liveByNodes(surroundings: Surroundings): Promise<Growth> {
  const stages: OurStage[] = [];
  let quotas: Quota[] = [];
  try {
    const turns = [];
    for (let node = 0; node < Math.max(...NODES); node++) {
      const stage = await OurStage.open(surroundings);
      stages.push(stage);
      const turn = await enter({
        crowd: stage.crowd,
        write: (_, events) => stage.crowd.write(events),
        pids: { node: stage.node.pid },
      });
      await turn(WARM_UP_SECONDS);
      turns.push(turn);
    }
    quotas = quarter(
      "node",
      stages.map(({ node }) => node.pid),
    );
    const perSecond = await sumsByNodes(turns.map((turn) => async () => (await turn(SECONDS)).perSecond));
    return {
      name: "fan-out-by-nodes",
      title: "Fan-out, rooms of 1,000",
      size: "nodes of a quarter core",
      sizes: NODES,
      figures: [{ label: "deliveries a second", values: perSecond }],
    };
  } finally {
    await Promise.all(stages.map((stage) => stage.close()));
    quotas.forEach((quota) => quota.close());
  }
}

/** 10,000 connections on one node with a core, 5,000 deliveries a second, over few topics or many. */
export async function liveByTopics({ crowd, node }: OurStage): Promise<Growth> {
  const p99 = [];
  const share = [];
  for (const topics of TOPICS) {
    const readers = MOST / topics;
    await crowd.meet(node.port, "ours");
    await crowd.join(MOST, readers, AT_ONCE);
    const found = await steady(crowd, node.pid, DELIVERIES / readers);
    p99.push(found.p99);
    share.push(found.share);
  }
  return {
    name: "delivery-by-topics",
    title: "10,000 connections on one node, 5,000 deliveries a second",
    size: "topics",
    sizes: TOPICS,
    figures: [
      { label: "write to client, p99 ms", values: p99 },
      { label: "% of a core", values: share },
    ],
  };
}

/** One node with a core, topics of ten, an event a second on each; then all break off and come back at once. */
export async function liveByConnections({ crowd, node }: OurStage): Promise<Growth> {
  const found = { p99: [] as number[], own: [] as number[], back: [] as number[] };
  for (const connections of CONNECTIONS) {
    await crowd.meet(node.port, "ours");
    await crowd.join(connections, READERS, AT_ONCE);
    found.p99.push((await steady(crowd, node.pid, connections / READERS)).p99);
    found.own.push(memory(node.pid).own);
    found.back.push((await crowd.comeBack(MISSED)).ms / 1000);
  }
  return {
    name: "node-by-connections",
    title: "One node, topics of ten, an event a second on each",
    size: "connections",
    sizes: CONNECTIONS,
    figures: [
      { label: "write to client, p99 ms", values: found.p99 },
      { label: "own memory, MB", values: found.own },
      { label: "all back after breaking off, s", values: found.back },
    ],
  };
}

async function steady(crowd: Crowd, pid: number, perSecond: number): Promise<{ p99: number; share: number }> {
  await crowd.steady(perSecond, WARM_UP_SECONDS);
  const busy = new Busy({ node: pid });
  const { p99 } = await crowd.steady(perSecond, SECONDS);
  return { p99, share: 100 * (busy.shares().node ?? Number.NaN) };
}
