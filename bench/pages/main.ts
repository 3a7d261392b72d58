// What the pages cost, on the platform that runs with the demo's data: ./td bench pages FILE-FOR-JSON
import type { BrowserContext } from "playwright-core";
import { openBoard, signIn, withBrowser } from "./browser.ts";
import { type FirstLook, firstLook } from "./first-look.ts";
import { interactionToNextPaint } from "./interaction.ts";
import { marksOf } from "./lighthouse.ts";
import { moves } from "./move.ts";
import { boardOf, closeScene, keepMoving, openScene, type Scene } from "./people-at-work.ts";
import { conclude, type Row } from "../table.ts";

const scene = await openScene();
const rows: Row[] = [];
const failures: string[] = [];
try {
  await measure(() => alone(scene));
  await measure(() => together(scene));
} finally {
  await closeScene(scene);
}
const [file] = process.argv.slice(2);
await conclude(rows, file, failures);

/** What cannot be measured must not take the other figures with it. */
async function measure(part: () => Promise<void>): Promise<void> {
  try {
    await part();
  } catch (error) {
    failures.push(error instanceof Error ? error.message : String(error));
  }
}

/** One screen: the first page that a stranger sees, then the board. */
function alone(scene: Scene): Promise<void> {
  return withBrowser(async (context, port) => {
    const signInPage = `${scene.gateway}/app/sign-in`;
    await measure(async () => {
      const door = await firstLook(context, signInPage);
      rows.push(paintOf("sign-in", door), {
        ...{ measure: "sign-in: JavaScript, compressed kB", reached: door.script, floor: 170, goal: 100 },
        boundBy: door.largest,
      });
    });
    await measure(() => mark("sign-in", signInPage, port));
    await signIn(context, scene, scene.watching[0]);
    const board = boardOf(scene);
    await measure(async () => void rows.push(paintOf("board of 500", await firstLook(context, board))));
    await measure(() => mark("board of 500", board, port));
  });
}

/** Two screens that look at one board. */
function together(scene: Scene): Promise<void> {
  const [one, other] = scene.watching;
  return withBrowser((here) =>
    withBrowser(async (there) => {
      await signIn(here, scene, one);
      await signIn(there, scene, other);
      await measure(() => move(here, there, boardOf(scene)));
      await measure(() => interact(here, scene));
    }),
  );
}

async function move(here: BrowserContext, there: BrowserContext, board: string): Promise<void> {
  const { total, leaves, logged, told, shown } = await moves(here, there, board);
  rows.push({
    ...{ measure: "move here to move there, ms", reached: total, floor: 200, goal: 50 },
    boundBy: `key to request ${ms(leaves)}, to log ${ms(logged)}, to the other page ${ms(told)}, to its frame ${ms(shown)}`,
  });
}

async function interact(here: BrowserContext, scene: Scene): Promise<void> {
  const page = await openBoard(here, boardOf(scene));
  const stop = await keepMoving(scene);
  const { name, duration, waited, worked } = await interactionToNextPaint(page).finally(stop);
  const rate = await stop();
  rows.push({
    ...{ measure: "board of 500: interaction to paint, ms", reached: duration, floor: 200, goal: 100 },
    boundBy: `${name}: waited ${ms(waited)}, worked ${ms(worked)}; ${rate.toFixed(1)} changes a second`,
  });
}

function paintOf(page: string, look: FirstLook): Row {
  return {
    ...{ measure: `${page}: first contentful paint, ms`, floor: 1_000, goal: 500 },
    reached: look.firstContentfulPaint,
    boundBy: `first byte after ${ms(look.firstByte)}, ${look.document.toFixed(0)} kB of HTML`,
  };
}

async function mark(page: string, url: string, port: number): Promise<void> {
  for (const { category, mark, lost } of await marksOf(url, port)) {
    const measure = `${page}: Lighthouse ${category}`;
    rows.push({ ...{ measure, reached: mark, floor: 90, goal: 98, more: true }, boundBy: lost });
  }
}

function ms(duration: number): string {
  return `${duration.toFixed(0)} ms`;
}
