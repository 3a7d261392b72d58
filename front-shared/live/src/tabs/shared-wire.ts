import type { Environment, Tabs } from "../environment.ts";
import { Heartbeat } from "../heartbeat.ts";
import { Outbox } from "../outbox.ts";
import type { ClientMessage } from "../protocol.ts";
import type { Ears, Phase, Way, Wire } from "../wire.ts";
import { Hub } from "./hub.ts";
import { Leadership } from "./leadership.ts";
import { VERSION, type HubWord, type TabWord } from "./words.ts";

/** How long the leading tab may say nothing: it may have been put to sleep. */
const QUIET = 5_000;
const PATIENCE = 3_000;

/** @param name the same for all tabs that share, and for no others */
export function shared(alone: Way, environment: Environment, tabs: Tabs, name: string): Way {
  const sharing = { tabs, name: `live ${VERSION} ${name}`, open: alone.open };
  return {
    open: (ears) => new SharedWire(environment, sharing, ears),
    listen(through) {
      const channel = tabs.channel(sharing.name);
      channel.onmessage = ({ data }: MessageEvent<TabWord | HubWord>) => {
        if ("hub" in data && data.type === "open") {
          through();
        }
      };
      return () => channel.close();
    },
  };
}

interface Sharing {
  tabs: Tabs;
  name: string;
  /** The one socket, if it is this tab that leads. */
  open(ears: Ears): Wire;
}

/** A tab's part in the one socket of all tabs, whichever has it. */
class SharedWire implements Wire {
  readonly #id = crypto.randomUUID();
  readonly #environment: Environment;
  readonly #ears: Ears;
  readonly #channel: BroadcastChannel;
  readonly #leadership: Leadership;
  readonly #heartbeat: Heartbeat;
  readonly #outbox: Outbox;
  readonly #end = new AbortController();
  #hub: string | undefined;
  #phase: Phase = "opening";
  #openedAt: number | undefined;
  #living = false;

  constructor(environment: Environment, { tabs, name, open }: Sharing, ears: Ears) {
    this.#environment = environment;
    this.#ears = ears;
    this.#channel = tabs.channel(name);
    this.#channel.onmessage = ({ data }: MessageEvent<TabWord | HubWord>) =>
      "hub" in data && this.#heard(data);
    this.#outbox = new Outbox(environment, (message) => this.#tell({ type: "say", message }));
    this.#heartbeat = new Heartbeat(
      environment,
      () => this.#tell({ type: "say", message: { type: "ping" } }),
      () => this.#leadership.steal(),
      PATIENCE,
    );
    const lifeOf = (tab: string) => `${name} ${tab}`;
    const outlive = (tab: string, then: () => void) => {
      const waiting = new AbortController();
      const { signal } = waiting;
      tabs.locks.request(lifeOf(tab), { signal }, () => signal.aborted || then()).catch(() => {});
      return () => waiting.abort();
    };
    void tabs.locks.request(lifeOf(this.#id), () => this.#live());
    this.#leadership = new Leadership(tabs.locks, name, () => {
      const hub = new Hub({ channel: tabs.channel(name), open, outlive });
      return () => hub.close();
    });
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
    this.#tell({ type: "probe" });
    this.#heartbeat.probe();
  }

  close(): void {
    if (this.#phase === "gone") {
      return;
    }
    this.#phase = "gone";
    this.#tell({ type: "leave" });
    this.#channel.close();
    this.#heartbeat.stop();
    this.#outbox.clear();
    this.#leadership.leave();
    this.#end.abort();
  }

  /** Holds a lock as long as this tab takes part, by which whoever leads learns of its end, however it ends. */
  #live(): Promise<void> | undefined {
    const { signal } = this.#end;
    if (signal.aborted) {
      return undefined;
    }
    this.#living = true;
    this.#join();
    return new Promise((done) => signal.addEventListener("abort", () => done()));
  }

  #join(): void {
    if (this.#living) {
      this.#tell({ type: "join" });
      this.#heartbeat.start(QUIET);
      this.#heartbeat.probe();
    }
  }

  #heard(word: HubWord): void {
    if (word.type !== "lead" && !word.to.includes(this.#id)) {
      return;
    }
    if (word.type === "lead") {
      this.#follow(word.hub);
    } else if (word.hub === (this.#hub ??= word.hub)) {
      this.#heartbeat.heard();
      this.#hears(word);
    }
  }

  #follow(hub: string): void {
    const opened = this.#phase !== "opening";
    this.#hub = hub;
    this.#phase = "opening";
    this.#outbox.clear();
    if (opened) {
      this.#ears.moved();
    }
    this.#join();
  }

  #hears(word: HubWord): void {
    switch (word.type) {
      case "open":
        this.#openedAt ??= this.#environment.now();
        this.#phase = "open";
        return this.#ears.opened();
      case "pause":
        this.#phase = "paused";
        this.#outbox.clear();
        return this.#ears.paused();
      case "tell":
        return this.#ears.said(word.message);
      case "close":
        this.close();
        return this.#ears.gone(word.code);
    }
  }

  #tell(word: { type: "join" | "leave" | "probe" } | { type: "say"; message: ClientMessage }): void {
    this.#channel.postMessage({ tab: this.#id, ...word } satisfies TabWord);
  }
}
