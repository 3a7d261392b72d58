import { DropTarget, targetAt, type Target } from "./drop-target.ts";

/** Less is a click. */
const MOVED = 5;
/** A finger that stays this long picks a card up; one that goes earlier scrolls. */
const HELD = 260;
const EDGE = 56;

interface Grip {
  card: HTMLElement;
  id: string;
  pointerId: number;
  touch: boolean;
  startX: number;
  startY: number;
}

/** Drags cards by mouse, pen or finger. One for a board; nothing is rendered while a card follows the pointer. */
export class Hand {
  readonly #board: HTMLElement;
  readonly #target: DropTarget;
  readonly #drop: (id: string, target: Target) => void;
  #ghost: HTMLElement | undefined;
  #frame = 0;
  #x = 0;
  #y = 0;

  constructor(board: HTMLElement, target: DropTarget, drop: (id: string, target: Target) => void) {
    this.#board = board;
    this.#target = target;
    this.#drop = drop;
  }

  /** @returns whether the event may become a drag */
  press(event: PointerEvent): boolean {
    const element = event.target as Element;
    const card = element.closest<HTMLElement>("[data-task]");
    const id = card?.dataset.task;
    if (!card || !id || event.button !== 0 || element.closest("button, input, textarea")) return false;
    const { pointerId, clientX: startX, clientY: startY } = event;
    this.#wait({ card, id, pointerId, touch: event.pointerType === "touch", startX, startY });
    return true;
  }

  #wait(grip: Grip): void {
    const ends = new AbortController();
    const { signal } = ends;
    const begin = () => {
      ends.abort();
      clearTimeout(timer);
      this.#carry(grip);
    };
    const timer = grip.touch ? setTimeout(begin, HELD) : undefined;
    const forget = () => {
      ends.abort();
      clearTimeout(timer);
    };
    const move = (event: PointerEvent) => {
      if (event.pointerId !== grip.pointerId) return;
      this.#x = event.clientX;
      this.#y = event.clientY;
      if (Math.hypot(this.#x - grip.startX, this.#y - grip.startY) < MOVED) return;
      if (grip.touch) forget();
      else begin();
    };
    this.#x = grip.startX;
    this.#y = grip.startY;
    document.addEventListener("pointermove", move, { signal });
    document.addEventListener("pointerup", forget, { signal });
    document.addEventListener("pointercancel", forget, { signal });
    document.addEventListener("contextmenu", (event) => grip.touch && event.preventDefault(), { signal });
  }

  #carry(grip: Grip): void {
    const ends = new AbortController();
    const { signal } = ends;
    this.#lift(grip);
    const end = (drop: boolean) => {
      ends.abort();
      cancelAnimationFrame(this.#frame);
      const target = this.#target.current;
      this.#release(grip);
      if (drop && target) this.#drop(grip.id, target);
    };
    const move = (event: PointerEvent) => {
      if (event.pointerId !== grip.pointerId) return;
      this.#x = event.clientX;
      this.#y = event.clientY;
    };
    document.addEventListener("pointermove", move, { signal });
    document.addEventListener("pointerup", (event) => event.pointerId === grip.pointerId && end(true), {
      signal,
    });
    document.addEventListener("pointercancel", () => end(false), { signal });
    document.addEventListener("contextmenu", (event) => event.preventDefault(), { signal });
    // On the card itself too: it may leave the page under the finger, and then nothing bubbles from it any more.
    const still = (event: TouchEvent) => event.cancelable && event.preventDefault();
    grip.card.addEventListener("touchmove", still, { passive: false, signal });
    document.addEventListener("touchmove", still, { passive: false, signal });
    const escape = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      end(false);
    };
    document.addEventListener("keydown", escape, { capture: true, signal });
    const follow = () => {
      this.#follow(grip);
      this.#frame = requestAnimationFrame(follow);
    };
    follow();
  }

  #lift({ card, startX, startY, touch }: Grip): void {
    const { left, top, width, height } = card.getBoundingClientRect();
    const ghost = document.createElement("div");
    const copy = card.cloneNode(true) as HTMLElement;
    copy.removeAttribute("data-task");
    ghost.append(copy);
    ghost.className = "card-ghost";
    ghost.setAttribute("aria-hidden", "true");
    ghost.inert = true;
    Object.assign(ghost.style, {
      left: `${left - startX}px`,
      top: `${top - startY}px`,
      width: `${width}px`,
      height: `${height}px`,
    });
    document.body.append(ghost);
    this.#ghost = ghost;
    card.classList.add("card-lifted");
    document.documentElement.classList.add("carrying");
    if (touch) navigator.vibrate?.(12);
  }

  /** Once a frame: the ghost, what is under the pointer, and scrolling near the edges. */
  #follow({ id }: Grip): void {
    const [x, y] = [this.#x, this.#y];
    if (this.#ghost) this.#ghost.style.transform = `translate3d(${x}px, ${y}px, 0)`;
    this.#target.set(targetAt(x, y, id));
    scrollNear(this.#board, x, "scrollLeft", "left", "right");
    const lane = document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-scroller]");
    if (lane) scrollNear(lane, y, "scrollTop", "top", "bottom");
  }

  #release({ card, touch }: Grip): void {
    this.#ghost?.remove();
    this.#ghost = undefined;
    card.classList.remove("card-lifted");
    document.documentElement.classList.remove("carrying");
    this.#target.set(undefined);
    const swallow = (event: Event) => {
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener("click", swallow, { capture: true, once: true });
    setTimeout(() => document.removeEventListener("click", swallow, { capture: true }), touch ? 350 : 0);
  }
}

function scrollNear(
  element: HTMLElement,
  at: number,
  axis: "scrollLeft" | "scrollTop",
  from: "left" | "top",
  to: "right" | "bottom",
): void {
  const box = element.getBoundingClientRect();
  const back = EDGE - (at - box[from]);
  const forth = EDGE - (box[to] - at);
  if (back > 0) element[axis] -= Math.min(back, EDGE) / 4;
  else if (forth > 0) element[axis] += Math.min(forth, EDGE) / 4;
}
