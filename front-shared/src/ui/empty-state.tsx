import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

/** What a place is for while nothing is in it, and how to begin. */
export function EmptyState({
  icon,
  title,
  children,
}: {
  icon: IconName;
  title: string;
  children?: ReactNode;
}) {
  return (
    <div className="border-line flex flex-col items-center gap-3 rounded-lg border border-dashed px-6 py-12 text-center">
      <span className="bg-hover text-muted flex size-10 items-center justify-center rounded-full">
        <Icon name={icon} className="size-5" />
      </span>
      <h2 className="text-lg font-semibold">{title}</h2>
      <div className="text-muted flex max-w-md flex-col items-center gap-4">{children}</div>
    </div>
  );
}
