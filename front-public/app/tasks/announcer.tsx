import { useSyncExternalStore } from "react";

let said = "";
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Has screen readers say something at once. */
export function announce(text: string): void {
  // The same text again is only said when it differs.
  said = said === text ? `${text}\u00a0` : text;
  for (const listener of listeners) listener();
}

export function Announcer() {
  const text = useSyncExternalStore(
    subscribe,
    () => said,
    () => "",
  );
  return (
    <div role="log" aria-live="assertive" aria-atomic="true" className="sr-only">
      {text}
    </div>
  );
}
