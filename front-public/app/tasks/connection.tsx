import type { TopicState } from "@tools-dashboard/live";
import { useTranslation } from "front-shared/i18n";
import { useEffect, useState, useSyncExternalStore } from "react";

const SHOWN = 4_000;
/** Shorter breaks are nobody's business. */
const PATIENCE = 1_500;

type Shown = Exclude<TopicState, "paused"> | "caught-up";

const LOOKS: Record<Shown, string> = {
  connecting: "bg-line-strong",
  live: "bg-success",
  "caught-up": "bg-success",
  "catching-up": "bg-warning",
  reconnecting: "bg-warning",
  offline: "bg-danger",
  refused: "bg-danger",
  "signed-out": "bg-danger",
  outdated: "bg-danger",
};

/** Whether what is shown is what is so. Spoken only when it stops being so, and when it is again. */
export function Connection({ state }: { state: TopicState }) {
  const { t } = useTranslation("tasks");
  const shown = useShown(state);
  const told = shown !== "live" && shown !== "connecting";
  return (
    <div className="text-muted flex items-center gap-1.5 text-xs" title={t(`connection.${shown}Detail`)}>
      <span className={`size-1.5 rounded-full ${LOOKS[shown]}`} aria-hidden="true" />
      <span aria-hidden="true">{t(`connection.${shown}`)}</span>
      <span role="status" className="sr-only">
        {told ? t(`connection.${shown}Detail`) : ""}
      </span>
    </div>
  );
}

function useShown(state: TopicState): Shown {
  const online = useOnline();
  const now: Shown = !online ? "offline" : state === "paused" ? "reconnecting" : state;
  const [shown, setShown] = useState<Shown>(now);
  useEffect(() => {
    if (now === "live") {
      setShown((before) => (before === "connecting" || before === "live" ? "live" : "caught-up"));
      const timer = setTimeout(() => setShown("live"), SHOWN);
      return () => clearTimeout(timer);
    }
    const timer = setTimeout(() => setShown(now), now === "offline" ? 0 : PATIENCE);
    return () => clearTimeout(timer);
  }, [now]);
  return shown;
}

/** A socket may take a while to find out that there is no network; the browser knows at once. */
function useOnline(): boolean {
  return useSyncExternalStore(
    subscribeOnline,
    () => navigator.onLine,
    () => true,
  );
}

function subscribeOnline(listener: () => void): () => void {
  addEventListener("online", listener);
  addEventListener("offline", listener);
  return () => {
    removeEventListener("online", listener);
    removeEventListener("offline", listener);
  };
}
