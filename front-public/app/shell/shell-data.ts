import { useRouteLoaderData } from "react-router";
import type { loader } from "./layout.tsx";

/** What every page inside the shell knows. */
export function useShellData() {
  return useRouteLoaderData<typeof loader>("shell/layout");
}
