import type { BrowserContext } from "playwright-core";
import { median } from "../table.ts";

const RUNS = 7;

/** What a page costs before something shows, with nothing of it in the browser's cache. Medians of several runs. */
export interface FirstLook {
  /** Milliseconds. */
  firstContentfulPaint: number;
  /** Milliseconds until the document's first byte. */
  firstByte: number;
  /** kB as sent. */
  document: number;
  script: number;
  /** The largest scripts with their kB. */
  largest: string;
}

interface Seen {
  paint: number;
  firstByte: number;
  document: number;
  scripts: [string, number][];
}

export async function firstLook(context: BrowserContext, url: string): Promise<FirstLook> {
  const runs: Seen[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const seen = await look(context, url);
    // The first run warms the servers.
    if (run > 0) runs.push(seen);
  }
  const scripts = (runs[0]?.scripts ?? []).toSorted(([, one], [, other]) => other - one);
  return {
    firstContentfulPaint: median(runs.map(({ paint }) => paint)),
    firstByte: median(runs.map(({ firstByte }) => firstByte)),
    document: median(runs.map((seen) => seen.document)) / 1_000,
    script: scripts.reduce((sum, [, size]) => sum + size, 0) / 1_000,
    largest: scripts
      .slice(0, 3)
      .map(([name, size]) => `${name} ${(size / 1_000).toFixed(0)}`)
      .join(", "),
  };
}

async function look(context: BrowserContext, url: string): Promise<Seen> {
  const page = await context.newPage();
  const protocol = await context.newCDPSession(page);
  await protocol.send("Network.clearBrowserCache");
  await page.goto(url, { waitUntil: "networkidle" });
  const seen = await page.evaluate((): Seen => {
    const [document] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    const resources = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
    return {
      paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
      firstByte: document?.responseStart ?? Number.NaN,
      document: document?.encodedBodySize ?? Number.NaN,
      scripts: resources
        .filter(({ name }) => name.endsWith(".js"))
        .map(({ name, encodedBodySize }) => [
          name.replace(/^.*\//, "").replace(/-[\w-]{8}\.js$/, ""),
          encodedBodySize,
        ]),
    };
  });
  await page.close();
  return seen;
}
