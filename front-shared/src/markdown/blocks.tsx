import type { MarkedToken, Token, Tokens } from "marked";
import { Fragment, type ReactNode, useId } from "react";
import { Inline } from "./inline.tsx";

/** Headings of a text stand below those of the page it is shown on. */
const HEADINGS = ["h3", "h4", "h5", "h6", "h6", "h6"] as const;
const HEADING_SIZES = ["text-lg", "text-base", "text-base", "text-sm", "text-sm", "text-sm"];

export function Blocks({ tokens }: { tokens: Token[] }) {
  return tokens.map((token, index) => <Fragment key={index}>{block(token as MarkedToken)}</Fragment>);
}

function block(token: MarkedToken): ReactNode {
  switch (token.type) {
    case "heading": {
      const Heading = HEADINGS[token.depth - 1] ?? "h6";
      return (
        <Heading className={`mt-1 font-semibold ${HEADING_SIZES[token.depth - 1] ?? ""}`}>
          <Inline tokens={token.tokens} />
        </Heading>
      );
    }
    case "paragraph":
      return (
        <p>
          <Inline tokens={token.tokens} />
        </p>
      );
    case "text":
      return token.tokens ? <Inline tokens={token.tokens} /> : token.text;
    case "checkbox":
      return <Tick done={token.checked} />;
    case "blockquote":
      return (
        <blockquote className="border-line text-muted flex flex-col gap-2 border-l-2 pl-3">
          <Blocks tokens={token.tokens} />
        </blockquote>
      );
    case "code":
      return (
        <pre
          tabIndex={0}
          className="border-line bg-canvas overflow-x-auto rounded-md border p-3 font-mono text-sm"
        >
          <code>{token.text}</code>
        </pre>
      );
    case "list":
      return <List token={token} />;
    case "table":
      return <Table token={token} />;
    case "hr":
      return <hr className="border-line" />;
    case "html":
      return <p className="whitespace-pre-wrap">{token.text}</p>;
    case "space":
    case "def":
      return null;
    default:
      return token.raw;
  }
}

function List({ token }: { token: Tokens.List }) {
  const items = token.items.map((item, index) => (
    <li key={index} className={item.task ? "flex list-none items-baseline gap-2" : "list-item"}>
      {item.task ? <Ticked item={item} /> : <Blocks tokens={item.tokens} />}
    </li>
  ));
  return token.ordered ? (
    <ol start={Number(token.start) || 1} className="flex list-decimal flex-col gap-1 pl-6">
      {items}
    </ol>
  ) : (
    <ul className={`flex list-disc flex-col gap-1 ${token.items.some(({ task }) => task) ? "pl-0" : "pl-5"}`}>
      {items}
    </ul>
  );
}

/** A line with a tick, which is named by what it says. */
function Ticked({ item }: { item: Tokens.ListItem }) {
  const id = useId();
  return (
    <>
      <Tick done={item.checked === true} labelledBy={id} />
      <div id={id}>
        <Blocks tokens={item.tokens.filter(({ type }) => type !== "checkbox")} />
      </div>
    </>
  );
}

function Tick({ done, labelledBy }: { done: boolean; labelledBy?: string }) {
  return (
    <input
      type="checkbox"
      checked={done}
      disabled
      readOnly
      aria-labelledby={labelledBy}
      className="accent-accent translate-y-0.5"
    />
  );
}

function Table({ token }: { token: Tokens.Table }) {
  const cell = "border-line border px-2.5 py-1 text-left align-top";
  return (
    <div className="overflow-x-auto" tabIndex={0}>
      <table className="border-collapse text-sm">
        <thead>
          <tr>
            {token.header.map((head, index) => (
              <th key={index} scope="col" className={`bg-hover font-medium ${cell}`}>
                <Inline tokens={head.tokens} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {token.rows.map((row, index) => (
            <tr key={index}>
              {row.map((one, column) => (
                <td key={column} className={cell}>
                  <Inline tokens={one.tokens} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
