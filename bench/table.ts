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

export function meets({ reached, more }: Row, bound: number): boolean {
  return more ? reached >= bound : reached <= bound;
}

export function print(rows: readonly Row[]): void {
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
