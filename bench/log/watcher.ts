import type { Person } from "../../infra/demo/accounts.ts";
import { Failure } from "../../infra/demo/client.ts";

interface Message {
  type: string;
  topic?: string;
  code?: string;
  event?: { id: string };
}

/** A socket through the gateway that watches topics, and when each event came. */
export class Watcher {
  /** In nanoseconds of the machine's steady clock, by the event's id. */
  readonly arrivals = new Map<string, bigint>();
  readonly #socket: WebSocket;
  readonly #watching: Promise<void>;
  #ended: string | undefined;

  private constructor(socket: WebSocket, topics: number) {
    this.#socket = socket;
    this.#watching = new Promise((resolve, reject) => {
      let waiting = topics;
      socket.addEventListener("message", ({ data }) => {
        const at = process.hrtime.bigint();
        const message = JSON.parse(String(data)) as Message;
        if (message.event) this.arrivals.set(message.event.id, at);
        if (message.type === "subscribed" && --waiting === 0) resolve();
        if (["error", "resync", "unsubscribed"].includes(message.type))
          this.#end(`The socket said ${JSON.stringify(message)}.`, reject);
      });
      socket.addEventListener("close", ({ code, reason }) =>
        this.#end(`The socket was closed with ${code} ${reason}.`, reject),
      );
    });
    this.#watching.catch(() => {});
  }

  static async open(person: Person, workspace: string, topics: readonly string[]): Promise<Watcher> {
    const { client } = person;
    const opening: { topic: string; ticket: string }[] = [];
    for (const topic of topics) {
      const { ticket } = await client.post<{ ticket: string }>(
        `/api/v1/workspaces/${workspace}/room-tickets`,
        {
          topic,
        },
      );
      opening.push({ topic, ticket });
    }
    const address = `${client.gateway.replace(/^http/, "ws")}/ws/`;
    // Node's own takes headers; the type is that of browsers.
    const socket = new WebSocket(address, { headers: client.headers } as unknown as string[]);
    const watcher = new Watcher(socket, topics.length);
    socket.addEventListener("open", () =>
      socket.send(JSON.stringify({ type: "hello", protocol: 1, topics: opening })),
    );
    await watcher.#watching;
    return watcher;
  }

  /** What ended the watching of a topic or of all, when anything did. */
  get ended(): string | undefined {
    return this.#ended;
  }

  #end(why: string, reject: (failure: Failure) => void): void {
    this.#ended ??= why;
    reject(new Failure(why));
  }

  close(): void {
    this.#socket.close();
  }
}
