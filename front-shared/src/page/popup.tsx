import type { ReactNode } from "react";
import { useEffect, useRef } from "react";
import { useLocation } from "react-router";

interface PopupProps {
  id: string;
  label: string;
  className?: string;
  children: ReactNode;
}

/**
 * What a button with `popoverTarget={id}` opens: the browser's own popover, which needs no script, closes on Escape and
 * on a click beside it, and gives the focus back.
 */
export function Popup({ id, label, className = "", children }: PopupProps) {
  return (
    <div
      id={id}
      popover="auto"
      role="group"
      aria-label={label}
      className={`border-line bg-raised text-ink shadow-overlay inset-auto m-0 max-h-[80dvh] overflow-y-auto rounded-lg border p-1 ${className}`}
    >
      {children}
    </div>
  );
}

/** Closes whatever is open once another page is shown; what was opened before the scripts came stays. */
export function useClosingPopups(): void {
  const { pathname, search } = useLocation();
  const shown = useRef(pathname + search);
  useEffect(() => {
    if (shown.current !== pathname + search) closePopups();
    shown.current = pathname + search;
  }, [pathname, search]);
}

/** They lie above everything else, dialogs too. */
export function closePopups(): void {
  for (const open of document.querySelectorAll<HTMLElement>("[popover]:popover-open")) open.hidePopover();
}
