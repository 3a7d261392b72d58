import type { Priority } from "../store/board.ts";

const BARS: Record<Priority, number> = { low: 1, normal: 2, high: 3, urgent: 3 };

/** Three bars, as many of them filled as it matters; urgent ones stand out by colour too. @param label shown to who points at it */
export function PriorityMark({ priority, label }: { priority: Priority; label?: string }) {
  const bars = BARS[priority];
  return (
    <span className={priority === "urgent" ? "text-danger" : "text-muted"} title={label}>
      <svg className="size-3.5" aria-hidden="true">
        <use href={`#bars-${bars}`} />
      </svg>
    </span>
  );
}

/** Drawn once for a page, whatever the number of marks on it. */
export function PriorityMarkShapes() {
  return (
    <svg className="absolute size-0" aria-hidden="true">
      {[1, 2, 3].map((filled) => (
        <symbol key={filled} id={`bars-${filled}`} viewBox="0 0 14 14">
          {[0, 1, 2].map((bar) => (
            <rect
              key={bar}
              x={1.5 + bar * 4}
              y={8.5 - bar * 3}
              width="2.5"
              height={4 + bar * 3}
              rx="0.75"
              fill="currentColor"
              fillOpacity={bar < filled ? 1 : 0.25}
            />
          ))}
        </symbol>
      ))}
    </svg>
  );
}
