import { useTranslation } from "front-shared/i18n";
import { buttonStyle } from "front-shared/ui";
import { useEffect, useRef } from "react";
import { Link, useSearchParams } from "react-router";
import type { useMore } from "./use-more.ts";

/** The end of a list: how much of it shows, and the way to more, which without scripts is another page. */
export function More({ list }: { list: ReturnType<typeof useMore<unknown>> }) {
  const { t } = useTranslation("admin");
  const [search] = useSearchParams();
  const summary = useRef<HTMLParagraphElement>(null);
  const count = list.items.length;
  const ends = !list.nextCursor;
  const later = search.has("cursor");
  const had = useRef(ends);
  useEffect(() => {
    if (ends && !had.current) summary.current?.focus();
    had.current = ends;
  }, [ends]);
  if (count === 0 && !later) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      {!ends && (
        <Link
          to={`?${changed(search, list.nextCursor)}`}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            void list.more();
          }}
          aria-busy={list.state === "loading"}
          className={buttonStyle("secondary", "small")}
        >
          {t("list.more")}
        </Link>
      )}
      <p ref={summary} tabIndex={-1} role="status" className="text-muted text-sm outline-none">
        {list.state === "failed"
          ? t("list.failed")
          : t(ends ? (later ? "list.rest" : "list.all") : "list.shown", { count })}
      </p>
      {later && (
        <Link to={`?${changed(search, null)}`} className={buttonStyle("ghost", "small")}>
          {t("list.start")}
        </Link>
      )}
    </div>
  );
}

function changed(search: URLSearchParams, cursor: string | null | undefined): URLSearchParams {
  const next = new URLSearchParams(search);
  if (cursor) next.set("cursor", cursor);
  else next.delete("cursor");
  return next;
}
