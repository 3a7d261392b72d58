import type { Problem } from "front-shared/api";
import { useLocalProblem } from "front-shared/page";
import { ProblemBanner } from "front-shared/ui";

/** What went wrong, in the reader's language. */
export function ProblemNote({ problem }: { problem: Problem | undefined }) {
  return <ProblemBanner problem={useLocalProblem(problem)} />;
}
