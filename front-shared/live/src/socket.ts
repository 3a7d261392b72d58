import type { Environment } from "./environment.ts";
import { Credentials } from "./credentials.ts";
import { Heartbeat } from "./heartbeat.ts";
import { Outbox } from "./outbox.ts";
import { PROTOCOL, read, SESSION_ENDED, type ClientMessage, type Device, type Greeting } from "./protocol.ts";
import { statusOf } from "./tickets.ts";
import type { Ears, Phase, Wire } from "./wire.ts";

/** How long a handshake may take, hello included. */
const HANDSHAKE = 10_000;
/** The server ends a pause after 10 s, one way or the other. */
const LONGEST_PAUSE = 20_000;

export interface Address {
  url: string;
  token?: (() => Promise<string>) | undefined;
  device?: Device | undefined;
}

let greetings = 0;

/** One socket from the handshake to its end, after which it says nothing more. */
export class LiveSocket implements Wire {
  readonly #environment: Environment;
  readonly #ears: Ears;
  readonly #outbox: Outbox;
  readonly #heartbeat: Heartbeat;
  readonly #credentials: Credentials | undefined;
  #socket: WebSocket | undefined;
  #phase: Phase = "opening";
  #period = 0;
  #openedAt: number | undefined;
  #cancel: () => void;

  constructor(environment: Environment, { url, token, device }: Address, ears: Ears) {
    this.#environment = environment;
    this.#ears = ears;
    this.#cancel = environment.after(HANDSHAKE, () => this.#gone());
    this.#outbox = new Outbox(environment, (message) => this.#say(message));
    this.#heartbeat = new Heartbeat(
      environment,
      () => this.send({ type: "ping" }),
      () => this.#gone(),
    );
    if (token) {
      this.#credentials = new Credentials(environment, token, (next) =>
        this.send({ type: "auth", token: next }),
      );
      this.#credentials.get().then(
        (first) => this.#phase !== "gone" && this.#dial(environment.open(url, first), device),
        (failure: unknown) =>
          this.#phase !== "gone" && this.#gone(statusOf(failure) === 401 ? SESSION_ENDED : undefined),
      );
    } else {
      this.#dial(environment.open(url), device);
    }
  }

  get phase(): Phase {
    return this.#phase;
  }

  get age(): number {
    return this.#openedAt === undefined ? 0 : this.#environment.now() - this.#openedAt;
  }

  send(message: ClientMessage): void {
    if (this.#phase === "open") {
      this.#outbox.add(message);
    }
  }

  rest(): void {
    this.#outbox.rest();
  }

  probe(): void {
    this.#heartbeat.probe();
  }

  close(): void {
    this.#phase = "gone";
    this.#cancel();
    this.#heartbeat.stop();
    this.#outbox.clear();
    this.#credentials?.stop();
    if (this.#socket) {
      this.#socket.onopen = this.#socket.onmessage = this.#socket.onclose = null;
      this.#socket.close();
    }
  }

  #dial(socket: WebSocket, device: Device | undefined): void {
    this.#socket = socket;
    socket.onopen = () => {
      const id = `hello-${++greetings}`;
      this.#say({ type: "hello", id, protocol: PROTOCOL, device, topics: this.#ears.greet(id) });
    };
    socket.onmessage = ({ data }) => this.#heard(data);
    // A program's token may have ended where its session has not: asking for the next one tells.
    socket.onclose = ({ code }) => this.#gone(code === SESSION_ENDED && this.#credentials ? undefined : code);
  }

  #say(message: Greeting | ClientMessage): void {
    this.#socket?.send(JSON.stringify(message));
  }

  #heard(data: unknown): void {
    const message = read(data);
    this.#heartbeat.heard();
    if (message === undefined) {
      return;
    }
    switch (message.type) {
      case "pong":
        return;
      case "hello":
        this.#openedAt = this.#environment.now();
        this.#period = message.heartbeatSeconds * 1_000;
        return this.#open();
      case "resumed":
        return this.#open();
      case "paused":
        return this.#pause();
      default:
        return this.#ears.said(message);
    }
  }

  #open(): void {
    this.#cancel();
    this.#phase = "open";
    this.#heartbeat.start(this.#period);
    this.#ears.opened();
  }

  #pause(): void {
    this.#phase = "paused";
    this.#heartbeat.stop();
    this.#outbox.clear();
    this.#cancel();
    this.#cancel = this.#environment.after(LONGEST_PAUSE, () => this.#gone());
    this.#ears.paused();
  }

  #gone(code?: number): void {
    this.close();
    this.#ears.gone(code);
  }
}
