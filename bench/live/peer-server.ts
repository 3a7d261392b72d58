import { join } from "node:path";
import { Emitter } from "@socket.io/redis-emitter";
import { Redis } from "ioredis";
import { Program } from "./program.ts";
import { SERVER_CORE } from "./machine.ts";

/** Socket.IO 4 with its Redis adapter, and who writes to its rooms from another process. */
export class PeerServer {
  readonly #program: Program;
  readonly #redis: Redis;
  readonly #emitter: Emitter;
  readonly #written = new Map<string, number>();

  private constructor(program: Program, redis: Redis) {
    this.#program = program;
    this.#redis = redis;
    this.#emitter = new Emitter(redis);
  }

  static async start(port: number, redis: string): Promise<PeerServer> {
    const command = [process.execPath, "--expose-gc", join(import.meta.dirname, "peer.ts"), String(port)];
    const program = new Program("socket.io", SERVER_CORE, command, {
      REDIS_URL: redis,
      NODE_ENV: "production",
    });
    await program.next();
    return new PeerServer(program, new Redis(redis));
  }

  get pid(): number {
    return this.#program.pid;
  }

  /** Events like the platform's own, to one room. */
  async write(room: string, events: number): Promise<void> {
    for (let event = 0; event < events; event++) {
      const seq = (this.#written.get(room) ?? 0) + 1;
      this.#written.set(room, seq);
      this.#emitter.to(room).emit("event", {
        id: "0199c1a0-0000-7000-8000-000000000001",
        type: "task.moved",
        version: 1,
        topic: room,
        seq,
        xid: String(seq),
        actor: { kind: "user", id: "0199c1a0-0000-7000-8000-000000000002" },
        traceId: "0af7651916cd43dd8448eb211c80319c",
        at: "2026-11-26T06:00:00.000001Z",
        data: {
          taskId: "0199c1a0-0000-7000-8000-000000000003",
          column: "doing",
          nanos: Number(process.hrtime.bigint()),
        },
      });
    }
  }

  async collect(): Promise<void> {
    await this.#program.ask("collect");
  }

  async end(): Promise<void> {
    this.#redis.disconnect();
    await this.#program.end();
  }
}
