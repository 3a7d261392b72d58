import { once } from "node:events";
import { createServer, type IncomingMessage, type Server as Listener, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface Received {
  method: string;
  path: string;
  key: string;
  ifMatch?: string | undefined;
  body: unknown;
}

interface Answer {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
}

/** Carries out each key once, as the platform does, and fails when told to. */
export class Service {
  readonly url: string;
  /** Everything that came, repetitions too. */
  readonly received: Received[] = [];
  /** What was carried out. */
  readonly done: Received[] = [];
  /** With what the next ones are answered instead. */
  readonly answers: Answer[] = [];
  /** Breaks every connection. */
  down = false;
  /** Carries out, but the answer is lost. */
  loses = false;
  readonly #known = new Map<string, Answer>();
  readonly #server: Listener;
  #gate: Promise<void> = Promise.resolve();
  #made = 0;

  static async start(): Promise<Service> {
    const server = createServer();
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    return new Service(server);
  }

  private constructor(server: Listener) {
    this.#server = server;
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    server.on("request", (request, response) => void this.#hear(request, response));
  }

  /** The paths of what was carried out, in order. */
  get paths(): string[] {
    return this.done.map(({ path }) => path);
  }

  /** Answers nothing before the returned function is called. */
  hold(): () => void {
    let open = () => {};
    this.#gate = new Promise((go) => (open = go));
    return open;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, "close");
  }

  async #hear(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "", url: path = "", headers } = request;
    const text = (await request.toArray()).join("");
    const key = String(headers["idempotency-key"]);
    const body: unknown = text && JSON.parse(text);
    const received = { method, path, key, ifMatch: headers["if-match"], body };
    if (this.down) {
      request.socket.destroy();
      return;
    }
    this.received.push(received);
    await this.#gate;
    const answer = this.#known.get(key) ?? this.answers.shift() ?? this.#carryOut(received);
    if (this.loses) {
      request.socket.destroy();
      return;
    }
    response.writeHead(answer.status, answer.headers);
    response.end(answer.body === undefined ? undefined : JSON.stringify(answer.body));
  }

  #carryOut(received: Received): Answer {
    this.done.push(received);
    const answer = { status: 200, headers: { ETag: '"2"' }, body: { id: `made-${++this.#made}` } };
    this.#known.set(received.key, answer);
    return answer;
  }
}
