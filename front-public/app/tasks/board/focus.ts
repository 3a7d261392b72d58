import type { MouseEvent } from "react";

/** Puts the focus on a card's link, if the page shows it. */
export function focusCard(id: string | undefined): void {
  if (id === undefined) return;
  const link = document.querySelector<HTMLElement>(`[data-task="${CSS.escape(id)}"] [data-link]`);
  link?.focus({ preventScroll: true });
  link?.closest("[data-task]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

export function cardAt(element: EventTarget | null): string | undefined {
  return element instanceof Element ? element.closest<HTMLElement>("[data-task]")?.dataset.task : undefined;
}

/** The line in which a new task of this status is typed. */
export function focusQuickAdd(statusId: string | undefined): void {
  const selector = statusId ? `[data-quick-add="${CSS.escape(statusId)}"]` : "[data-quick-add]";
  const field = document.querySelector<HTMLElement>(selector);
  field?.focus();
  field?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

/** Whether a click is for the page; with a key or another button it is for the browser. */
export function plainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}
