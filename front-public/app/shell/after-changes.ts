import type { ShouldRevalidateFunctionArgs } from "react-router";

/**
 * When the data of a page is asked for again: after changes, and on coming back to the same page; not on the way to
 * another one. Also when a change was refused because what the page shows is no longer so.
 */
export function afterChanges({
  defaultShouldRevalidate,
  actionStatus,
}: ShouldRevalidateFunctionArgs): boolean {
  return defaultShouldRevalidate || actionStatus === 404 || actionStatus === 409 || actionStatus === 412;
}
