import type { LiveEvent } from "@tools-dashboard/live";
import { useEffect, useEffectEvent } from "react";
import { useFetcher } from "react-router";
import { hear } from "../use-live-project.ts";
import type { LoadedTask } from "./result.ts";

const TOGETHER = 400;
/** History is written a moment after the change. */
const HISTORY_LATER = 2_500;

/** What is known last about an open task: it is loaded anew when something happened to it. What somebody is typing stays. */
export function useFreshTask(loaded: LoadedTask, me: string) {
  const fetcher = useFetcher<LoadedTask>();
  const taskId = loaded.task.id;
  const load = useEffectEvent(() => void fetcher.load("."));
  useEffect(() => {
    let timers: ReturnType<typeof setTimeout>[] = [];
    const leave = hear((event: LiveEvent) => {
      if (event.data.taskId !== taskId) return;
      // Who deletes it is on the way to the board already.
      if (event.type === "task.deleted" && event.actor.id === me) return;
      timers.forEach(clearTimeout);
      timers = [TOGETHER, HISTORY_LATER].map((after) => setTimeout(() => load(), after));
    });
    return () => {
      leave();
      timers.forEach(clearTimeout);
    };
  }, [taskId, me]);
  const fresh = fetcher.data;
  const newer = fresh && fresh.task.id === taskId && fresh.now > loaded.now;
  return { ...(newer ? fresh : loaded), reload: () => void fetcher.load(".") };
}
