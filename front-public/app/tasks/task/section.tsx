import { type ReactNode, useId } from "react";

interface SectionProps {
  title: string;
  count?: number;
  action?: ReactNode;
  children: ReactNode;
}

export function Section({ title, count, action, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-2">
      <div className="flex h-7 items-center gap-2">
        <h3 id={id} className="text-sm font-semibold">
          {title}
        </h3>
        {count !== undefined && count > 0 && <span className="text-muted text-xs">{count}</span>}
        <div className="ml-auto">{action}</div>
      </div>
      {children}
    </section>
  );
}
