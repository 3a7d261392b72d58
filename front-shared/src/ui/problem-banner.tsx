import type { Problem } from "../api/index.ts";
import { Icon } from "./icon.tsx";

/** What went wrong with a form or a page, announced when it appears. */
export function ProblemBanner({ problem }: { problem: Problem | undefined }) {
  if (!problem) return null;
  return (
    <div role="alert" className="bg-danger-soft text-danger flex gap-2 rounded-md px-3 py-2 text-sm">
      <Icon name="alert" className="mt-0.5" />
      <div>
        <p className="font-medium">{problem.title}</p>
        {problem.detail && <p>{problem.detail}</p>}
        {problem.requestId && problem.status >= 500 && <p className="text-xs">{problem.requestId}</p>}
      </div>
    </div>
  );
}
