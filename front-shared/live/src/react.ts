import { useEffect, useEffectEvent, useState, useSyncExternalStore } from "react";
import type { ConnectionState, Live, LiveEvent, Said, TopicListener, TopicState } from "./index.ts";
import type { Writes, WritesSnapshot } from "./writes/index.ts";

/**
 * Listens to a topic while the component is shown.
 *
 * @param topic undefined to listen to nothing
 * @param listener may be a new object each time: the latest is called
 */
export function useTopic(
  live: Live,
  topic: string | undefined,
  listener: Omit<TopicListener, "onState">,
): TopicState {
  const [heard, setHeard] = useState<{ topic: string; state: TopicState }>();
  const onEvent = useEffectEvent((event: LiveEvent) => listener.onEvent(event));
  const onResync = useEffectEvent(() => listener.onResync());
  const onPresence = useEffectEvent((people: readonly string[]) => listener.onPresence?.(people));
  const onSaid = useEffectEvent((said: Said) => listener.onSaid?.(said));
  useEffect(() => {
    if (topic !== undefined) {
      return live.subscribe(topic, {
        onEvent: (event) => onEvent(event),
        onResync: () => onResync(),
        onSaid: (said) => onSaid(said),
        onPresence: (people) => onPresence(people),
        onState: (state) => setHeard({ topic, state }),
      });
    }
  }, [live, topic]);
  return heard !== undefined && heard.topic === topic ? heard.state : "connecting";
}

export function useConnection(live: Live): ConnectionState {
  const { subscribe, getSnapshot } = live.connection;
  return useSyncExternalStore(subscribe, getSnapshot, () => "idle");
}

/** What a server renders, and what the page begins with. */
const NOTHING: WritesSnapshot = { state: "idle", writes: [] };

export function useWrites(writes: Writes): WritesSnapshot {
  return useSyncExternalStore(writes.subscribe, writes.getSnapshot, () => NOTHING);
}
