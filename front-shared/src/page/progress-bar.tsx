import { useNavigation } from "react-router";

/** A thin line while a page is on its way; what comes at once never shows it. */
export function ProgressBar() {
  const busy = useNavigation().state !== "idle";
  return (
    <div
      aria-hidden="true"
      className={`pointer-events-none fixed inset-x-0 top-0 z-50 h-0.5 ${busy ? "progress-bar" : "hidden"}`}
    />
  );
}
