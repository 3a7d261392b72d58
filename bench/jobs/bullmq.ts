// BullMQ as the peer of ./td bench jobs: one worker at concurrency 100 on the Redis at REDIS_URL, saved every second.
// Reads rounds from standard input, one a line: how many jobs, how many of them are added together. Answers each with
// the milliseconds from the first job's adding to the last one's end.
import { createInterface } from "node:readline";
import { Queue, Worker } from "bullmq";
import { Redis } from "ioredis";

const PRODUCERS = 4;
const url = process.env.REDIS_URL ?? "redis://127.0.0.1:6379";
const connect = () => new Redis(url, { maxRetriesPerRequest: null });
const administration = connect();
await administration.config("SET", "appendonly", "yes");
await administration.config("SET", "appendfsync", "everysec");

const queue = new Queue("bench", { connection: connect() });
let left = 0;
let ended = () => {};
const worker = new Worker("bench", async () => undefined, { connection: connect(), concurrency: 100 });
worker.on("completed", () => {
  left -= 1;
  if (left === 0) ended();
});
await worker.waitUntilReady();

for await (const line of createInterface({ input: process.stdin })) {
  const [jobs = 0, together = 1] = line.split(" ").map(Number);
  process.stdout.write(`${await round(jobs, together)}\n`);
}
await worker.close();
await queue.obliterate({ force: true });
process.exit(0);

async function round(jobs: number, together: number): Promise<number> {
  left = jobs;
  const done = new Promise<void>((resolve) => (ended = resolve));
  const began = performance.now();
  let wanted = jobs;
  const produce = async () => {
    while (wanted > 0) {
      const count = Math.min(together, wanted);
      wanted -= count;
      const some = Array.from({ length: count }, () => ({ name: "noop", data: {} }));
      if (together === 1) await queue.add("noop", {});
      else await queue.addBulk(some);
    }
  };
  await Promise.all(Array.from({ length: together === 1 ? 5 * PRODUCERS : PRODUCERS }, produce));
  await done;
  return performance.now() - began;
}
