import type { MarkedToken, Token } from "marked";
import { Fragment, type ReactNode } from "react";
import { decode } from "./entities.ts";
import { linkTarget, ownImage } from "./targets.ts";

export function Inline({ tokens }: { tokens: Token[] }) {
  return tokens.map((token, index) => <Fragment key={index}>{inline(token as MarkedToken)}</Fragment>);
}

function inline(token: MarkedToken): ReactNode {
  switch (token.type) {
    case "text":
      return token.tokens ? <Inline tokens={token.tokens} /> : decode(token.text);
    case "escape":
      return decode(token.text);
    case "strong":
      return (
        <strong className="font-semibold">
          <Inline tokens={token.tokens} />
        </strong>
      );
    case "em":
      return (
        <em>
          <Inline tokens={token.tokens} />
        </em>
      );
    case "del":
      return (
        <del>
          <Inline tokens={token.tokens} />
        </del>
      );
    case "codespan":
      return <code className="bg-hover rounded-sm px-1 py-0.5 font-mono text-sm">{token.text}</code>;
    case "br":
      return <br />;
    case "link":
      return <TextLink href={token.href}>{<Inline tokens={token.tokens} />}</TextLink>;
    case "image":
      return <Picture href={token.href} text={token.text} />;
    default:
      return token.raw;
  }
}

function TextLink({ href, children }: { href: string; children: ReactNode }) {
  const target = linkTarget(href);
  if (target === undefined) {
    return children;
  }
  return (
    <a
      href={target.href}
      rel="noopener noreferrer nofollow ugc"
      target={target.elsewhere ? "_blank" : undefined}
      className="text-accent underline underline-offset-2"
    >
      {children}
    </a>
  );
}

/** A picture of ours shows; one from elsewhere would tell its server who reads this, so it is only a link. */
function Picture({ href, text }: { href: string; text: string }) {
  if (ownImage(href)) {
    return <img src={href} alt={text} loading="lazy" className="max-w-full rounded-md" />;
  }
  return <TextLink href={href}>{text || href}</TextLink>;
}
