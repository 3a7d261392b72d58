/**
 * Hands on what comes within a frame together, right before the frame is drawn. A page that nobody sees draws none: there it
 * is handed on at once.
 *
 * @returns takes one more, and ends it after handing on what is left
 */
export function byFrame<T>(take: (all: readonly T[]) => void): { add(one: T): void; end(): void } {
  let waiting: T[] = [];
  let frame = 0;

  function handOn(): void {
    cancelAnimationFrame(frame);
    frame = 0;
    const all = waiting;
    waiting = [];
    if (all.length > 0) take(all);
  }

  return {
    add(one) {
      waiting.push(one);
      if (document.hidden) handOn();
      else frame ||= requestAnimationFrame(handOn);
    },
    end: handOn,
  };
}
