import { median, type Row } from "../table.ts";
import type { Crowd } from "./crowd.ts";
import { Busy, told } from "./machine.ts";

const MEMBERS = 1_000;
const ROUNDS = 5;
const SECONDS = 4;
const WARM_UP_SECONDS = 12;
const BREATH = 5;

/** Written and not told to all yet: enough that the server never waits, and less than it would put off. */
const UNDER_WAY = 60;

/** One of the two that are compared. */
export interface Contestant {
  crowd: Crowd;
  /** Through Redis, as each does it between nodes, to a topic. */
  write: (topic: string, events: number) => Promise<void>;
  pids: Record<string, number>;
}

export interface Rate {
  perSecond: number;
  shares: Record<string, number>;
}

/** Both in turns, in one run. */
export async function fanOut(ours: Contestant, peer: Contestant): Promise<Row> {
  const turns = await Promise.all([enter(ours), enter(peer)]);
  const [turn, theirTurn] = turns;
  for (const one of turns) await one(WARM_UP_SECONDS);
  const rates = { ours: [] as Rate[], peer: [] as Rate[] };
  for (let round = 0; round < ROUNDS; round++) {
    rates.ours.push(await turn(SECONDS));
    rates.peer.push(await theirTurn(SECONDS));
  }
  const us = middle(rates.ours);
  const them = middle(rates.peer);
  return {
    measure: "room of 1,000: deliveries, times socket.io's",
    reached: us.perSecond / them.perSecond,
    floor: 1.5,
    goal: 4,
    digits: 2,
    more: true,
    boundBy: `${us.perSecond.toFixed(0)}/s (${told(us.shares)}) to ${them.perSecond.toFixed(0)}/s (${told(them.shares)})`,
  };
}

/** Its room of 1,000; the turn that it answers with lasts so many seconds. */
export async function enter(contestant: Contestant): Promise<(seconds: number) => Promise<Rate>> {
  const { topic } = await contestant.crowd.join(MEMBERS, MEMBERS, 100);
  await contestant.crowd.breathe(BREATH);
  return (seconds) => deliver(contestant, topic, seconds);
}

async function deliver({ crowd, write, pids }: Contestant, topic: string, seconds: number): Promise<Rate> {
  const busy = new Busy(pids);
  const first = await crowd.count();
  let last = first;
  let written = 0;
  for (const end = performance.now() + 1_000 * seconds; performance.now() < end;) {
    const more = UNDER_WAY - (written - (last.events - first.events) / MEMBERS);
    if (more >= 1) {
      await write(topic, Math.floor(more));
      written += Math.floor(more);
    }
    await new Promise((resume) => setTimeout(resume, BREATH));
    last = await crowd.count();
  }
  const shares = busy.shares();
  const perSecond = (1e9 * (last.events - first.events)) / (last.at - first.at);
  // The rest is not counted, but waited for: the other's turn is its own.
  while (last.events - first.events < written * MEMBERS) {
    await new Promise((resume) => setTimeout(resume, BREATH));
    last = await crowd.count();
  }
  return { perSecond, shares };
}

function middle(rates: readonly Rate[]): Rate {
  const rate = median(rates.map(({ perSecond }) => perSecond));
  return rates.find(({ perSecond }) => perSecond === rate) as Rate;
}
