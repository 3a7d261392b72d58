/** Four tools, one of them in hand. */
export function Logo({ className = "" }: { className?: string }) {
  return (
    <svg className={`size-6 ${className}`} viewBox="0 0 24 24" aria-hidden="true">
      <rect x="2" y="2" width="9" height="9" rx="2.5" className="fill-accent" />
      <rect x="13" y="2" width="9" height="9" rx="2.5" className="fill-line-strong" />
      <rect x="2" y="13" width="9" height="9" rx="2.5" className="fill-line-strong" />
      <rect x="13" y="13" width="9" height="9" rx="4.5" className="fill-ink" />
    </svg>
  );
}
