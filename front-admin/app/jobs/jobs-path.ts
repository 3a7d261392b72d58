import type { State } from "./job-state.tsx";

interface Which {
  state?: State | undefined;
  kind?: string | undefined;
  text?: string | undefined;
}

/** The address of the list of such jobs. */
export function jobsPath({ state, kind, text }: Which): string {
  const search = new URLSearchParams({
    ...(state && { state }),
    ...(kind && { kind }),
    ...(text && { text }),
  });
  return search.size > 0 ? `/jobs?${search}` : "/jobs";
}
