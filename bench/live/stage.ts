import { Crowd } from "./crowd.ts";
import { startGateway } from "./gateway.ts";
import { freePort, SERVER_CORE } from "./machine.ts";
import { PeerServer } from "./peer-server.ts";
import { Service } from "./service.ts";

/** What every program here is told. */
export interface Surroundings {
  jar: string;
  redis: string;
  secrets: Record<string, string>;
}

/** A node of websocket-service and the crowd that it serves; the crowd's program plays the services that it asks. */
export class OurStage {
  readonly crowd: Crowd;
  readonly node: Service;
  readonly #neighbours: string;
  #gateway: Service | undefined;

  private constructor(crowd: Crowd, node: Service, neighbours: string) {
    this.crowd = crowd;
    this.node = node;
    this.#neighbours = neighbours;
  }

  static async open({ jar, secrets }: Surroundings): Promise<OurStage> {
    const neighbours = await freePort();
    const address = `http://127.0.0.1:${neighbours}`;
    const crowd = Crowd.start(jar, neighbours, secrets);
    const environment = { ...secrets, API_URL: address, AUTH_URL: address };
    const node = await Service.start("websocket-service", await freePort(), String(SERVER_CORE), environment);
    await crowd.meet(node.port, "ours");
    return new OurStage(crowd, node, address);
  }

  /** From now on the crowd comes through a gateway, which shares the node's core. */
  async throughGateway({ secrets }: Surroundings): Promise<Service> {
    this.#gateway = await startGateway(String(SERVER_CORE), this.node, this.#neighbours, secrets);
    await this.crowd.meet(this.#gateway.port, "ours");
    return this.#gateway;
  }

  async close(): Promise<void> {
    await Promise.all([this.crowd.end(), this.node.end(), this.#gateway?.end()]);
  }
}

/** The same with socket.io. */
export class PeerStage {
  readonly crowd: Crowd;
  readonly server: PeerServer;

  private constructor(crowd: Crowd, server: PeerServer) {
    this.crowd = crowd;
    this.server = server;
  }

  static async open({ jar, redis, secrets }: Surroundings): Promise<PeerStage> {
    const port = await freePort();
    const server = await PeerServer.start(port, redis);
    const crowd = Crowd.start(jar, await freePort(), secrets);
    await crowd.meet(port, "socketio");
    return new PeerStage(crowd, server);
  }

  async close(): Promise<void> {
    await Promise.all([this.crowd.end(), this.server.end()]);
  }
}
