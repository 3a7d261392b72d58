const PATHS = {
  alert: "M8 5v3.5M8 11h.01M7.1 2.3 1.4 12a1 1 0 0 0 .9 1.5h11.4a1 1 0 0 0 .9-1.5L8.9 2.3a1 1 0 0 0-1.8 0Z",
  attach: "m13.5 7.5-5.6 5.6a3.2 3.2 0 0 1-4.5-4.5L9 3a2.1 2.1 0 0 1 3 3l-5.5 5.5a1 1 0 0 1-1.5-1.5L10 5",
  board: "M2.5 3h3v10h-3zM6.5 3h3v7h-3zM10.5 3h3v5h-3z",
  calendar: "M3 4h10v9.5H3zM3 7h10M5.5 2.5V5M10.5 2.5V5",
  check: "m3 8.5 3.5 3.5L13 4.5",
  chevronDown: "m4 6 4 4 4-4",
  chevronRight: "m6 4 4 4-4 4",
  close: "m4 4 8 8M12 4l-8 8",
  comment: "M2.5 3h11v8h-6l-3 2.5V11h-2z",
  download: "M8 2.5v8M4.5 7.5 8 11l3.5-3.5M3 13.5h10",
  folder: "M2 4h4.5L8 5.5h6v7.5H2z",
  globe: "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM2 8h12M8 2c3.5 3.7 3.5 8.3 0 12M8 2c-3.5 3.7-3.5 8.3 0 12",
  history: "M2.5 8A5.5 5.5 0 1 0 4 4.2M2.5 2.5v2.5H5M8 5v3.2l2 1.3",
  home: "M2.5 7 8 2.5 13.5 7v6.5h-4v-4h-3v4h-4z",
  keyboard: "M1.5 4h13v8h-13zM4 6.5h.01M6.5 6.5h.01M9 6.5h.01M11.5 6.5h.01M5 9.5h6",
  list: "M5.5 4h8M5.5 8h8M5.5 12h8M2.5 4h.01M2.5 8h.01M2.5 12h.01",
  mail: "M2 3.5h12v9H2zM2 4.5l6 4.5 6-4.5",
  menu: "M2.5 4.5h11M2.5 8h11M2.5 11.5h11",
  moon: "M13.5 9.5A6 6 0 0 1 6.5 2.5a5.7 5.7 0 1 0 7 7Z",
  more: "M3.5 8h.01M8 8h.01M12.5 8h.01",
  person: "M8 8.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM2.5 14c.6-2.2 2.8-3.5 5.5-3.5s4.9 1.3 5.5 3.5",
  people:
    "M6 7.5A2.5 2.5 0 1 0 6 2.5a2.5 2.5 0 0 0 0 5ZM1.5 13.5c0-2.5 2-4 4.5-4s4.5 1.5 4.5 4M10.5 2.8a2.5 2.5 0 0 1 0 4.5M12 9.8c1.5.5 2.5 1.8 2.5 3.7",
  plus: "M8 3v10M3 8h10",
  pulse: "M1.5 8h3l2-5 3 10 2-5h3",
  search: "M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10ZM10.7 10.7 14 14",
  settings: "M2.5 5h6M11.5 5h2M2.5 11h2M7.5 11h6M10 3.5v3M6 9.5v3",
  signOut: "M6 2.5H3v11h3M6.5 8h7M10.5 5l3 3-3 3",
  sun: "M8 10.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM8 1.5V3M8 13v1.5M1.5 8H3M13 8h1.5M3.4 3.4l1 1M11.6 11.6l1 1M3.4 12.6l1-1M11.6 4.4l1-1",
  tools: "M2.5 2.5h4.5v4.5H2.5zM9 2.5h4.5v4.5H9zM2.5 9h4.5v4.5H2.5zM9 9h4.5v4.5H9z",
  trash: "M2.5 4h11M6 4V2.5h4V4M4 4l.7 9.5h6.6L12 4",
} as const;

export type IconName = keyof typeof PATHS;

/** A line drawing of 16 px, in the colour of the text, silent to screen readers. */
export function Icon({ name, className = "" }: { name: IconName; className?: string }) {
  return (
    <svg className={`icon ${className}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
