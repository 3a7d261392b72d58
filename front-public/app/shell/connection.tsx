import { useTranslation } from "front-shared/i18n";
import { Icon } from "front-shared/ui";
import { useEffect, useSyncExternalStore } from "react";

/** Shorter breaks are nobody's business. */
const PATIENCE = 3_000;

let troubled = false;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

/** Whoever keeps a live connection says here how it is; the banner above the page shows a lasting trouble. */
export function useReportedConnection(state: "live" | "reconnecting"): void {
  useEffect(() => {
    if (state !== "live") timer = setTimeout(() => set(true), PATIENCE);
    return () => {
      clearTimeout(timer);
      set(false);
    };
  }, [state]);
}

/** Says that the network is gone, or that the platform does not answer, until it does. */
export function ConnectionBanner() {
  const { t } = useTranslation();
  const online = useSyncExternalStore(
    subscribeOnline,
    () => navigator.onLine,
    () => true,
  );
  const reconnecting = useSyncExternalStore(
    subscribe,
    () => troubled,
    () => false,
  );
  const text = !online ? t("connection.offline") : reconnecting ? t("connection.reconnecting") : "";
  return (
    <div role="status">
      {text && (
        <p className="bg-warning-soft text-warning flex items-center justify-center gap-2 px-4 py-1.5 text-sm">
          <Icon name="alert" />
          {text}
        </p>
      )}
    </div>
  );
}

function set(next: boolean): void {
  troubled = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function subscribeOnline(listener: () => void): () => void {
  addEventListener("online", listener);
  addEventListener("offline", listener);
  return () => {
    removeEventListener("online", listener);
    removeEventListener("offline", listener);
  };
}
