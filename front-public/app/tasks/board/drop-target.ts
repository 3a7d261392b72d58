import type { Place } from "../store/board.ts";

/** Where a card would go if it were let go now: above another, or at the end of a status. */
export interface Target {
  statusId: string;
  beforeId: string | null;
}

/** Shared by the hand that drags and the columns that show a line there. */
export class DropTarget {
  current: Target | undefined;
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  set(target: Target | undefined): void {
    const { current } = this;
    if (current?.statusId === target?.statusId && current?.beforeId === target?.beforeId) return;
    this.current = target;
    for (const listener of this.#listeners) listener();
  }

  /** In a status: above which card, null for its end; undefined when it is not there. */
  within(statusId: string): string | null | undefined {
    return this.current?.statusId === statusId ? this.current.beforeId : undefined;
  }
}

/** The target under a point, by what the page shows there. */
export function targetAt(x: number, y: number, dragged: string): Target | undefined {
  const under = document.elementFromPoint(x, y);
  const lane = under?.closest<HTMLElement>("[data-lane]");
  const statusId = lane?.dataset.lane;
  if (!lane || !statusId) return undefined;
  const card = under?.closest<HTMLElement>("[data-task]");
  if (!card) {
    const first = lane.querySelector<HTMLElement>("[data-task]");
    const above = first && y < first.getBoundingClientRect().top;
    return { statusId, beforeId: above ? (first.dataset.task ?? null) : null };
  }
  const { top, height } = card.getBoundingClientRect();
  const before = y < top + height / 2 ? card : nextCard(card);
  const beforeId = (before?.dataset.task === dragged ? nextCard(before) : before)?.dataset.task ?? null;
  return { statusId, beforeId };
}

/** The target as a place: it names the upper neighbour too, in case the lower one goes meanwhile. */
export function placeAt({ statusId, beforeId }: Target, lane: readonly string[], dragged: string): Place {
  const others = lane.filter((id) => id !== dragged);
  const index = beforeId === null ? others.length : others.indexOf(beforeId);
  if (index < 0) return { statusId };
  return { statusId, afterId: others[index - 1] ?? null, beforeId };
}

function nextCard(card: HTMLElement): HTMLElement | null {
  let next = card.nextElementSibling;
  while (next && !(next instanceof HTMLElement && next.dataset.task)) next = next.nextElementSibling;
  return next as HTMLElement | null;
}
