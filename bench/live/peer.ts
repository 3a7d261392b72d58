// Socket.IO 4 with its Redis adapter as the peer of ./td bench live: peer.ts PORT, with REDIS_URL. Who connects names a
// room and is in it. A line on standard input is answered when the garbage is collected.
import { createServer } from "node:http";
import { createInterface } from "node:readline";
import { createAdapter } from "@socket.io/redis-adapter";
import { Redis } from "ioredis";
import { Server } from "socket.io";

const url = process.env.REDIS_URL ?? "redis://127.0.0.1:6379";
const http = createServer();
const io = new Server(http, {
  transports: ["websocket"],
  adapter: createAdapter(new Redis(url), new Redis(url)),
});
// As its documentation advises who counts memory.
io.engine.on("connection", (socket: { request: unknown }) => (socket.request = null));
io.on("connection", (socket) => {
  socket.on("join", async (room: string) => {
    await socket.join(room);
    socket.emit("joined", room);
  });
});
http.listen(Number(process.argv[2]), "127.0.0.1", () => process.stdout.write("ready\n"));

for await (const _ of createInterface({ input: process.stdin })) {
  globalThis.gc?.();
  process.stdout.write("collected\n");
}
process.exit(0);
