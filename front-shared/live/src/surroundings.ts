import type { Status } from "./connection.ts";
import type { Environment } from "./environment.ts";
import type { ClientMessage } from "./protocol.ts";

/** What a topic needs of the tab's one connection. */
export interface Surroundings {
  environment: Environment;
  ticket(topic: string): Promise<string>;
  status(): Status;
  send(message: ClientMessage): void;
  signOut(): void;
  /** The state of a topic may be another one. */
  changed(): void;
}
