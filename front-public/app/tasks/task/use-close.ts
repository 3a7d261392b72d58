import { useEffect } from "react";
import { useLocation, useNavigate } from "react-router";
import { focusCard } from "../board/focus.ts";
import { useMode, WITHIN } from "./mode.ts";

/** Back to the board or the list, with the focus on the task that was open or on its way. */
export function useClose(taskId: string | undefined): () => void {
  const mode = useMode();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  return () => {
    // What is being written or chosen is saved when the focus leaves it.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const back = { pathname: pathname.replace(/\/t\/[^/]+$/, ""), search: mode.to() };
    void Promise.resolve(navigate(back, WITHIN)).then(() =>
      requestAnimationFrame(() => taskId !== undefined && focusCard(taskId)),
    );
  };
}

/** Escape closes a task wherever the focus is, and from the moment on that it is on its way. */
export function useEscape(taskId: string | undefined): void {
  const close = useClose(taskId);
  useEffect(() => {
    if (taskId === undefined) return;
    function press(event: KeyboardEvent): void {
      if (event.key === "Escape" && !event.defaultPrevented && !inOverlay(event.target)) close();
    }
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  });
}

/** What lies above the page closes by itself, and first. */
function inOverlay(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest("[role=dialog],[role=alertdialog],[role=listbox],[role=menu]") !== null
  );
}
