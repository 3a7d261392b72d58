import type { BrowserContext, Page } from "playwright-core";
import { CARD, openBoard } from "./browser.ts";
import { median } from "../table.ts";

const MOVES = 25;
const ARRIVES_WITHIN = 20_000;

/** A move's way from one screen to another; milliseconds of each part, medians. */
export interface Move {
  /** From the key that lets the card go to the frame of the other screen that shows it there. */
  total: number;
  /** From the key to the request on its way. */
  leaves: number;
  /** From there to the moment that the log has for the move. */
  logged: number;
  /** From there to the message in the other page. */
  told: number;
  /** From there to the frame. */
  shown: number;
}

declare global {
  var told: Map<string, { at: number; logged: number }>;
  var letGoAt: number;
  var arrival: Promise<number>;
}

export async function moves(here: BrowserContext, there: BrowserContext, board: string): Promise<Move> {
  await there.addInitScript(listenToSocket);
  const [one, other] = [await openBoard(here, board), await openBoard(there, board)];
  await one.locator(`${CARD} a`).first().focus();
  const seen: Move[] = [];
  for (let move = 0; move < MOVES; move++) {
    seen.push(await carry(one, other, move % 2 ? "ArrowLeft" : "ArrowRight"));
  }
  await other.close();
  await one.close();
  const part = (name: keyof Move) => median(seen.map((move) => move[name]));
  return {
    total: part("total"),
    leaves: part("leaves"),
    logged: part("logged"),
    told: part("told"),
    shown: part("shown"),
  };
}

async function carry(one: Page, other: Page, direction: string): Promise<Move> {
  const task = await one.evaluate(
    () => document.activeElement?.closest<HTMLElement>("[data-task]")?.dataset.task,
  );
  if (!task) throw new Error("No card has the focus: the board's keys have changed.");
  await other.evaluate(awaitArrival, { task, within: ARRIVES_WITHIN });
  await one.evaluate(() => performance.clearResourceTimings());
  await one.keyboard.press("Space");
  await one.keyboard.press(direction);
  await one.evaluate(() => {
    const stamp = () => void (globalThis.letGoAt = performance.timeOrigin + performance.now());
    addEventListener("keydown", stamp, { once: true, capture: true });
  });
  await one.keyboard.press("Space");
  const shownAt = await other.evaluate(() => globalThis.arrival);
  const left = await one.evaluate(async () => {
    const find = () => performance.getEntriesByType("resource").find(({ name }) => name.endsWith("/move"));
    while (!find()) await new Promise(requestAnimationFrame);
    return { key: letGoAt, request: performance.timeOrigin + (find()?.startTime ?? Number.NaN) };
  });
  const { at, logged } = await other.evaluate(async (id) => {
    while (!told.has(id)) await new Promise(requestAnimationFrame);
    const found = told.get(id) ?? { at: Number.NaN, logged: Number.NaN };
    told.delete(id);
    return found;
  }, task);
  return {
    total: shownAt - left.key,
    leaves: left.request - left.key,
    logged: logged - left.request,
    told: at - logged,
    shown: shownAt - at,
  };
}

/** Notes when each move is told to the page. */
function listenToSocket(): void {
  globalThis.told = new Map();
  globalThis.WebSocket = class extends WebSocket {
    constructor(...rest: ConstructorParameters<typeof WebSocket>) {
      super(...rest);
      this.addEventListener("message", ({ data }) => {
        const at = performance.timeOrigin + performance.now();
        const { event } = JSON.parse(data);
        if (event?.type === "task.moved") told.set(event.data.taskId, { at, logged: Date.parse(event.at) });
      });
    }
  };
}

/** Resolves in the frame after the card has come into another column. */
function awaitArrival({ task, within }: { task: string; within: number }): void {
  const column = () => document.querySelector(`[data-task="${task}"]`)?.parentElement;
  const before = column();
  globalThis.arrival = new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("the move never came")), within);
    const observer = new MutationObserver(() => {
      const now = column();
      if (!now || now === before) return;
      observer.disconnect();
      clearTimeout(timer);
      requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()));
    });
    observer.observe(document.body, { childList: true, subtree: true });
  });
}
