import type { Scope } from "../scope.ts";

export type Category = Scope["project"]["statuses"][number]["category"];

const LOOKS: Record<Category, { colour: string; inside: string }> = {
  todo: { colour: "text-muted", inside: "" },
  in_progress: { colour: "text-warning", inside: "M7 4a3 3 0 0 1 0 6Z" },
  done: { colour: "text-success", inside: "M4.5 7.2 6.3 9l3.2-3.6" },
};

/** What a status means for the work: a ring that is empty, half full, or ticked. Its name stands beside it. */
export function StatusMark({ category }: { category: Category | undefined }) {
  if (!category) return null;
  const { colour, inside } = LOOKS[category];
  return (
    <svg viewBox="0 0 14 14" className={`size-3.5 shrink-0 ${colour}`} aria-hidden="true">
      <circle cx="7" cy="7" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      {category === "done" ? (
        <path d={inside} fill="none" stroke="currentColor" strokeWidth="1.5" />
      ) : (
        <path d={inside} fill="currentColor" />
      )}
    </svg>
  );
}
