import type { Page } from "playwright-core";
import { CARD } from "./browser.ts";

const ROUNDS = 12;
/** One of so many interactions may be slower. */
const OUT_OF = 50;

/** An interaction as the browser's own event timing tells it; milliseconds. */
interface Interaction {
  name: string;
  duration: number;
  /** Until the page begins with it, and until the page is through with it. */
  waited: number;
  worked: number;
}

declare global {
  var interactions: Map<number, Interaction>;
}

/**
 * Interaction to next paint on a board, as the browser's own event timing tells it. The hand goes through cards, carries
 * one to another column, opens one and closes it, and types a title.
 */
export async function interactionToNextPaint(page: Page): Promise<Interaction> {
  await page.evaluate(observe);
  await page.locator(`${CARD} a`).first().focus();
  for (let round = 0; round < ROUNDS; round++) {
    for (const key of ["ArrowDown", "Space", round % 2 ? "ArrowLeft" : "ArrowRight", "Space"]) {
      await page.keyboard.press(key);
      await drawn(page);
    }
  }
  await page.keyboard.press("Enter");
  await page.waitForURL("**/t/*");
  await page.keyboard.press("Escape");
  await page.waitForURL((url) => !url.pathname.includes("/t/"));
  await page.locator("[data-quick-add]").first().click();
  await page.keyboard.type("What a hand types", { delay: 60 });
  await page.keyboard.press("Escape");
  await drawn(page);
  const { slowest, count } = await page.evaluate(() => ({
    slowest: [...interactions.values()].sort((one, other) => other.duration - one.duration),
    count: (performance as Performance & { interactionCount: number }).interactionCount,
  }));
  const nothing: Interaction = { name: "none took 16 ms", duration: 0, waited: 0, worked: 0 };
  return slowest[Math.floor(count / OUT_OF)] ?? slowest.at(-1) ?? nothing;
}

function observe(): void {
  globalThis.interactions = new Map();
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEventTiming & { interactionId: number })[]) {
      const { name, duration, startTime, processingStart, processingEnd, interactionId } = entry;
      const known = interactions.get(interactionId)?.duration ?? 0;
      if (interactionId === 0 || duration <= known) continue;
      const [waited, worked] = [processingStart - startTime, processingEnd - processingStart];
      interactions.set(interactionId, { name, duration, waited, worked });
    }
  }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
}

/** As fast as a hand that looks at what it did. */
async function drawn(page: Page): Promise<void> {
  await page.waitForTimeout(120);
  await page.evaluate(() => new Promise(requestAnimationFrame));
}
