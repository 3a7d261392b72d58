import lighthouse, { desktopConfig, type Result } from "lighthouse";
import { median } from "../table.ts";

const RUNS = 3;
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;

export interface Mark {
  category: string;
  /** 0 to 100, the median of the runs. */
  mark: number;
  /** What cost it most. */
  lost: string;
}

/** Lighthouse's marks of a page on a desktop; whoever is signed in at the port stays it. */
export async function marksOf(url: string, port: number): Promise<Mark[]> {
  const runs: Result[] = [];
  for (let run = 0; run < RUNS; run++) {
    const result = await lighthouse(
      url,
      { port, disableStorageReset: true, logLevel: "error" },
      desktopConfig,
    );
    if (!result) throw new Error(`Lighthouse had no result for ${url}`);
    if (result.lhr.runtimeError) throw new Error(`Lighthouse on ${url}: ${result.lhr.runtimeError.message}`);
    runs.push(result.lhr);
  }
  return CATEGORIES.map((category) => {
    const marks = runs.map(({ categories }) => 100 * (categories[category]?.score ?? 0));
    const mark = median(marks);
    const run = runs[marks.indexOf(mark)];
    return { category, mark, lost: run ? lostIn(run, category) : "" };
  });
}

/** The audits that took most of the mark away, with what they measured. */
function lostIn({ categories, audits }: Result, category: string): string {
  return (categories[category]?.auditRefs ?? [])
    .map(({ id, weight }) => ({ audit: audits[id], lost: weight * (1 - (audits[id]?.score ?? 1)) }))
    .filter(({ lost }) => lost > 0.5)
    .toSorted((one, other) => other.lost - one.lost)
    .slice(0, 3)
    .map(({ audit }) => [audit?.title, audit?.displayValue].filter(Boolean).join(" "))
    .join(", ");
}
