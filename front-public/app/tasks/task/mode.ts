import { useNavigate, useSearchParams } from "react-router";

/** How one goes between the views and tasks of a project: what is around them does not load again. */
export const WITHIN = { preventScrollReset: true, defaultShouldRevalidate: false };

/** The same, without leaving a step to go back to. */
export const IN_PLACE = { ...WITHIN, replace: true };

/** What of a task is being edited, or is to be confirmed. It stands in the address, so that it works without scripts. */
export function useMode() {
  const [search] = useSearchParams();
  const navigate = useNavigate();

  function to(mode?: { edit: string } | { confirm: string }): string {
    const next = new URLSearchParams(search);
    next.delete("edit");
    next.delete("confirm");
    for (const [name, value] of Object.entries(mode ?? {})) next.set(name, value);
    return `?${next}`;
  }

  return {
    editing: search.get("edit"),
    confirming: search.get("confirm"),
    /** The search that says so; without a mode, the one that ends it. */
    to,
    leave: () => void navigate(to(), IN_PLACE),
  };
}
