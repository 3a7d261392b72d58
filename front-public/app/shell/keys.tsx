const NAMES: Record<string, string> = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  " ": "␣",
  mod: "Ctrl",
};

/** Keys as they stand on the keyboard. */
export function Keys({ keys, className = "" }: { keys: string; className?: string }) {
  return (
    <span className={`inline-flex items-center gap-1 ${className}`}>
      {keys.split(/[ +](?=.)/).map((key, place) => (
        <kbd
          key={`${key}${place}`}
          className="border-line bg-canvas text-muted inline-flex h-5 min-w-5 items-center justify-center rounded-sm border px-1 font-sans text-2xs"
        >
          {NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key)}
        </kbd>
      ))}
    </span>
  );
}
