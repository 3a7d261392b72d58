import type { ConnectionState, Live, LiveOptions } from "./api.ts";
import { Connection } from "./connection.ts";
import { surroundings } from "./environment.ts";
import { MOST_TOPICS, type ErrorMessage, type TopicMessage } from "./protocol.ts";
import type { Surroundings } from "./surroundings.ts";
import { LiveSocket } from "./socket.ts";
import { shared } from "./tabs/shared-wire.ts";
import { statusOf } from "./tickets.ts";
import { Topic } from "./topic.ts";
import type { Way } from "./wire.ts";

/** How long a topic without listeners is kept, so that going from page to page costs nothing. */
const LINGER = 1_000;
/** A refused handshake does not say why; at some failures a ticket is asked for, which does. */
const asksWhy = (failures: number) => failures % 8 === 3;

/** One WebSocket for a tab, or for all that share it, open while anybody listens to anything. Touches nothing of a browser before. */
export function createLive(options: LiveOptions): Live {
  const { url, ticket, share, environment = surroundings } = options;
  const topics = new Map<string, Topic>();
  /** What the server was told to stop since it last began to hear. */
  const dismissed = new Set<string>();
  const watchers = new Set<() => void>();
  let snapshot: ConnectionState = "idle";

  const alone: Way = {
    open: (ears) => new LiveSocket(environment, options, ears),
    listen: () => () => {},
  };
  const { tabs } = environment;
  const way = share !== undefined && tabs ? shared(alone, environment, tabs, `${url} ${share}`) : alone;
  const connection = new Connection(way, environment, {
    greet: (id) =>
      [...topics.values()]
        .filter((topic) => topic.resumable)
        .slice(0, MOST_TOPICS)
        .map((topic) => topic.greet(id)),
    opened() {
      dismissed.clear();
      topics.forEach((topic) => topic.open());
      changed();
    },
    said(message) {
      if (message.type === "error") {
        failed(message);
      } else {
        hear(message);
      }
      changed();
    },
    lost(failures) {
      topics.forEach((topic) => topic.lost());
      changed();
      if (connection.status === "reconnecting" && asksWhy(failures)) {
        void askWhy();
      }
    },
    changed,
  });
  const around: Surroundings = {
    environment,
    ticket,
    status: () => connection.status,
    send: (message) => connection.send(message),
    signOut: () => connection.signOut(),
    changed,
  };

  function hear(message: TopicMessage): void {
    const topic = topics.get(message.topic);
    if (topic) {
      topic.said(message);
    } else if (message.type === "event" && !dismissed.has(message.topic)) {
      dismissed.add(message.topic);
      connection.send({ type: "unsubscribe", topic: message.topic });
    }
  }

  function failed({ code, id, topic: only }: ErrorMessage): void {
    if (code === "too-many-messages") {
      dismissed.clear();
      connection.rest();
      topics.forEach((topic) => topic.failed(code, undefined));
    } else if (id !== undefined) {
      topics.forEach((topic) => (only ?? topic.name) === topic.name && topic.failed(code, id));
    }
  }

  async function askWhy(): Promise<void> {
    const [name] = topics.keys();
    try {
      await (name && ticket(name));
    } catch (failure) {
      if (statusOf(failure) === 401 && connection.status === "reconnecting") {
        connection.signOut();
      }
    }
  }

  function changed(): void {
    const { status } = connection;
    const behind = [...topics.values()].some((topic) => topic.behind);
    const now = status !== "open" ? status : behind ? "catching-up" : "live";
    topics.forEach((topic) => topic.audience.state(topic.state));
    if (now !== snapshot) {
      snapshot = now;
      watchers.forEach((watcher) => watcher());
    }
  }

  function open(name: string): Topic {
    const topic = new Topic(name, around);
    topics.set(name, topic);
    connection.start();
    topic.open();
    return topic;
  }

  function release(topic: Topic): void {
    if (topic.audience.empty && topics.get(topic.name) === topic) {
      topic.leave();
      topics.delete(topic.name);
      dismissed.add(topic.name);
      if (topics.size === 0) {
        connection.stop();
      }
      changed();
    }
  }

  return {
    subscribe(name, listener) {
      const topic = topics.get(name) ?? open(name);
      const leave = topic.listen(listener);
      return () => {
        leave();
        environment.after(LINGER, () => release(topic));
      };
    },
    say(name, kind, data) {
      topics.get(name)?.say(kind, data);
    },
    connection: {
      subscribe(listener) {
        const watcher = () => listener();
        watchers.add(watcher);
        return () => watchers.delete(watcher);
      },
      getSnapshot: () => snapshot,
    },
    close() {
      topics.forEach((topic) => topic.lost());
      topics.clear();
      connection.stop();
      changed();
    },
  };
}
