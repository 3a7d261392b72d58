import { lazy, Suspense } from "react";

const Markdown = lazy(() => import("front-shared/markdown"));

/** Markdown as it is meant; as it was written until the renderer is there. */
export function Rendered({ text }: { text: string }) {
  return (
    <Suspense fallback={<p className="whitespace-pre-wrap [overflow-wrap:anywhere]">{text}</p>}>
      <Markdown text={text} />
    </Suspense>
  );
}
