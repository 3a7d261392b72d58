import { lexer } from "marked";
import { Blocks } from "./blocks.tsx";

/**
 * Markdown that somebody wrote, as elements: nothing of it is ever taken for HTML, so there is nothing to sanitise.
 * Import it lazily; the parser weighs more than most pages.
 */
export default function Markdown({ text }: { text: string }) {
  return (
    <div className="flex flex-col gap-3 [overflow-wrap:anywhere]">
      <Blocks tokens={lexer(text, { gfm: true, breaks: true })} />
    </div>
  );
}
