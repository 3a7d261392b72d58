/** How figures grow with one size. */
export interface Growth {
  /** Of its files: `fan-out-by-nodes`. */
  name: string;
  title: string;
  /** What grows along the x axis, which is logarithmic. */
  size: string;
  sizes: readonly number[];
  /** One axis each, from 0. */
  figures: readonly Figure[];
}

interface Figure {
  label: string;
  values: readonly number[];
}

const WIDTH = 420;
const HEIGHT = 240;
const LEFT = 56;
const RIGHT = 20;
const TOP = 56;
const BOTTOM = 44;
const LINES = 4;
const INK = "#1f2937";
const FAINT = "#d1d5db";
const LINE = "#2563eb";

/** One panel a figure, side by side; for light and dark pages alike. */
export function plot({ title, size, sizes, figures }: Growth): string {
  const width = WIDTH * figures.length;
  const panels = figures.map(
    (figure, at) => `<g transform="translate(${at * WIDTH} 0)">${panel(size, sizes, figure)}</g>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${HEIGHT}" width="${width}" height="${HEIGHT}" role="img" aria-label="${title}" font-family="system-ui, sans-serif" font-size="12" fill="${INK}">`,
    `<rect width="100%" height="100%" rx="8" fill="#ffffff"/>`,
    `<text x="16" y="22" font-size="14" font-weight="600">${title}</text>`,
    ...panels,
    "</svg>\n",
  ].join("\n");
}

function panel(size: string, sizes: readonly number[], { label, values }: Figure): string {
  const top = roundUp(Math.max(...values));
  const [first = 1] = sizes;
  const span = Math.log((sizes.at(-1) ?? first) / first);
  const x = (at: number) => LEFT + (WIDTH - LEFT - RIGHT) * (Math.log((sizes[at] ?? first) / first) / span);
  const y = (value: number) => HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * (value / top);
  const points = values.map((value, at) => ({ x: x(at), y: y(value), value }));
  return [
    `<text x="16" y="42">${label}</text>`,
    ...Array.from({ length: LINES + 1 }, (_, line) => (top * line) / LINES).flatMap((value) => [
      `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(value)}" y2="${y(value)}" stroke="${FAINT}"/>`,
      `<text x="${LEFT - 6}" y="${y(value) + 4}" text-anchor="end">${short(value)}</text>`,
    ]),
    ...sizes.map(
      (value, at) =>
        `<text x="${x(at)}" y="${HEIGHT - BOTTOM + 16}" text-anchor="middle">${value.toLocaleString("en")}</text>`,
    ),
    `<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 8}" text-anchor="middle">${size}</text>`,
    `<polyline points="${points.map((point) => `${point.x},${point.y}`).join(" ")}" fill="none" stroke="${LINE}" stroke-width="2"/>`,
    ...points.flatMap((point, at) => [
      `<circle cx="${point.x}" cy="${point.y}" r="3.5" fill="${LINE}"/>`,
      `<text x="${point.x}" y="${point.y - 8}" text-anchor="${at === 0 ? "start" : "middle"}" font-weight="600">${short(point.value)}</text>`,
    ]),
  ].join("\n");
}

/** 1, 2, 4 or 8 and zeros, with room for the highest point's figure. */
function roundUp(value: number): number {
  const wanted = value * 1.1 || 1;
  const unit = 10 ** Math.floor(Math.log10(wanted));
  return (([1, 2, 4, 8].find((step) => step * unit >= wanted) ?? 10) * unit) as number;
}

function short(value: number): string {
  if (value >= 10_000) return `${(value / 1000).toFixed(0)}k`;
  return value >= 10 || value === 0 ? value.toFixed(0) : value.toFixed(value < 1 ? 2 : 1);
}
