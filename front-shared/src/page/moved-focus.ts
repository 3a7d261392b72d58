import { type RefObject, useEffect, useRef } from "react";
import { useLocation } from "react-router";

/** On another page the focus goes to its beginning, as after a full load, unless the page took it. */
export function useMovedFocus(): RefObject<HTMLDivElement | null> {
  const content = useRef<HTMLDivElement>(null);
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    const place = content.current;
    place?.scrollTo(0, 0);
    if (!place?.contains(document.activeElement)) place?.focus({ preventScroll: true });
  }, [pathname]);
  return content;
}
