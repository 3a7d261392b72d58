import { writeFile } from "node:fs/promises";
import { cpus, loadavg, totalmem } from "node:os";

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** A figure beside what it must reach, what it is meant to reach, and what keeps it from more. */
export interface Row {
  measure: string;
  reached: number;
  floor: number;
  goal: number;
  /** Whether more is better; less is, otherwise. */
  more?: boolean;
  /** After the point; none, otherwise. */
  digits?: number;
  boundBy: string;
}

function meets({ reached, more }: Row, bound: number): boolean {
  return more ? reached >= bound : reached <= bound;
}

function print(rows: readonly Row[]): void {
  const line = (cells: readonly string[]) =>
    console.log(
      [cells[0]?.padEnd(44), ...cells.slice(1, 4).map((cell) => cell.padStart(8)), `  ${cells[4]}`].join(""),
    );
  line(["", "floor", "goal", "reached", "bound by"]);
  for (const row of rows) {
    const mark = meets(row, row.goal) ? " " : meets(row, row.floor) ? "·" : "!";
    const figures = [row.floor, row.goal, row.reached].map((figure) => figure.toFixed(row.digits ?? 0));
    line([row.measure, figures[0] ?? "", figures[1] ?? "", `${mark}${figures[2]}`, row.boundBy]);
  }
  console.log("· short of the goal   ! short of the floor");
}

/** What the figures were reached on. */
export function machine() {
  return {
    processor: cpus()[0]?.model,
    cores: cpus().length,
    memoryGb: totalmem() / 2 ** 30,
    load: loadavg(),
  };
}

/**
 * Prints the figures and what they were reached on, and writes both as JSON; the bench ends with 1 when a floor was missed
 * or something could not be measured.
 *
 * @param failures what could not be measured, and why
 */
export async function conclude(
  rows: readonly Row[],
  file: string | undefined,
  failures: readonly string[] = [],
): Promise<void> {
  const on = machine();
  if (file)
    await writeFile(file, JSON.stringify({ at: new Date(), machine: on, rows, failures }, undefined, 2));
  print(rows);
  console.log(`${on.cores} × ${on.processor}, load ${on.load[0]?.toFixed(1)}`);
  for (const failure of failures) console.log(`not measured: ${failure}`);
  process.exitCode = failures.length === 0 && rows.every((row) => meets(row, row.floor)) ? 0 : 1;
}
