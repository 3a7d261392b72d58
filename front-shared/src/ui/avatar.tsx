import type { CSSProperties } from "react";

const HUES = [12, 45, 95, 155, 190, 225, 265, 320];

/** A person as initials on a colour of their own. */
export function Avatar({ name, id, size = 24 }: { name: string; id: string; size?: 20 | 24 | 32 }) {
  const initials = name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => Array.from(word)[0] ?? "")
    .join("")
    .toUpperCase();
  const hue = HUES[[...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7) % HUES.length];
  return (
    <span
      className="avatar"
      style={{ "--size": `${size}px`, "--hue": hue } as CSSProperties}
      title={name}
      aria-hidden="true"
    >
      {initials || "?"}
    </span>
  );
}
