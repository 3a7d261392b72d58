import type { LiveEvent, TopicState } from "@tools-dashboard/live";
import { useEffect, useState } from "react";
import { liveOf, projectTopic } from "../live.ts";
import type { Scope } from "./scope.ts";
import { byFrame } from "./store/by-frame.ts";
import { createFollower } from "./store/follow.ts";

type Heard = (event: LiveEvent) => void;

const hearers = new Set<Heard>();

/** Has a part of the project's pages hear what happens. @returns ends it */
export function hear(heard: Heard): () => void {
  hearers.add(heard);
  return () => hearers.delete(heard);
}

/** Keeps the store up to date while a page of the project is shown. */
export function useLiveProject({ workspaceId, project, store, actions, me, csrf }: Scope) {
  const [state, setState] = useState<TopicState>("connecting");
  const [present, setPresent] = useState<readonly string[]>([]);
  useEffect(() => {
    const follower = createFollower(store, actions, me);
    const events = byFrame<LiveEvent>((all) => {
      store.together(() => all.forEach((event) => follower.apply(event)));
      for (const event of all) hearers.forEach((heard) => heard(event));
    });
    const leave = liveOf(csrf).subscribe(projectTopic(workspaceId, project.id), {
      onEvent: (event) => events.add(event),
      onResync: () => void follower.reload(),
      onState: setState,
      onPresence: setPresent,
    });
    return () => {
      leave();
      events.end();
      follower.stop();
    };
  }, [workspaceId, project.id, store, actions, me, csrf]);
  return { state, present };
}
