/** The place of what is on its way, in its size. */
export function Skeleton({ className = "" }: { className?: string }) {
  return <div className={`bg-hover animate-pulse rounded-md ${className}`} aria-hidden="true" />;
}
