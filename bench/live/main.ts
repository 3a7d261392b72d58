// The live engine beside socket.io, and alone: ./td bench live JAR FILE-FOR-JSON
import { Failure } from "../../infra/demo/client.ts";
import { conclude, type Row } from "../table.ts";
import { fanOut } from "./fan-out.ts";
import { idleConnection } from "./idle.ts";
import { limitOf } from "./images.ts";
import { descriptors } from "./machine.ts";
import { allComeBack } from "./return.ts";
import { OurStage, PeerStage } from "./stage.ts";
import { besideRedis, surroundings as surroundingsOf } from "./surroundings.ts";
import { readersOfTen } from "./ten-thousand.ts";

const TEN_THOUSAND = 10_000;

/** Who loads besides the crowd, by name; its process. */
type Load = Record<string, number>;

/** Files, and connections to neighbours. */
const OTHER_DESCRIPTORS = 600;

const [jar, file] = process.argv.slice(2);
if (!jar) throw new Failure("Which program loads? ./td bench live builds and names it.");
const surroundings = surroundingsOf(jar);
const rows: Row[] = [];
await besideRedis(measure);
await conclude(rows, file);

async function measure(redisPid: number): Promise<void> {
  const load = { bench: process.pid, Redis: redisPid };
  await beside(async (ours, peer) => [await fanOut(...contestants(load, ours, peer))]);
  await beside(async ({ crowd, node }, peer) => [
    await idleConnection(
      { crowd, pid: node.pid, collect: () => node.collect() },
      { crowd: peer.crowd, pid: peer.server.pid, collect: () => peer.server.collect() },
    ),
  ]);
  await alone(load);
}

/** On servers that have done nothing else before. */
async function beside(compare: (ours: OurStage, peer: PeerStage) => Promise<Row[]>): Promise<void> {
  const ours = await OurStage.open(surroundings);
  const peer = await PeerStage.open(surroundings);
  try {
    show(await compare(ours, peer));
  } finally {
    await Promise.all([ours.close(), peer.close()]);
  }
}

function contestants(load: Load, { crowd, node }: OurStage, peer: PeerStage) {
  return [
    {
      crowd,
      write: (_: string, events: number) => crowd.write(events),
      pids: { server: node.pid, load: crowd.pid, ...load },
    },
    {
      crowd: peer.crowd,
      write: (room: string, events: number) => peer.server.write(room, events),
      pids: { server: peer.server.pid, load: peer.crowd.pid, ...load },
    },
  ] as const;
}

async function alone(load: Load): Promise<void> {
  const stage = await OurStage.open(surroundings);
  try {
    const { crowd, node } = stage;
    const pids = { node: node.pid, load: crowd.pid, ...load };
    const limit = limitOf("websocket-service");
    show(await readersOfTen("on one node", TEN_THOUSAND, { crowd, pid: node.pid, limit, pids }));
    show(await allComeBack("to the node", TEN_THOUSAND, crowd));
    const gateway = await stage.throughGateway(surroundings);
    const way = "through the gateway";
    const both = { ...pids, gateway: gateway.pid };
    // Each socket is two of the gateway's descriptors.
    const through = Math.min(TEN_THOUSAND, Math.floor((descriptors() - OTHER_DESCRIPTORS) / 2));
    const gatewayLimit = limitOf("gateway");
    show(await readersOfTen(way, through, { crowd, pid: gateway.pid, limit: gatewayLimit, pids: both }));
    show(await allComeBack(way, through, crowd));
  } finally {
    await stage.close();
  }
}

/** As soon as they are known: the whole takes minutes. */
function show(found: Row[]): void {
  rows.push(...found);
  for (const { measure, reached, digits, boundBy } of found)
    console.log(`${measure}: ${reached.toFixed(digits ?? 0)} (${boundBy})`);
}
