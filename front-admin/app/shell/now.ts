import { useRouteLoaderData } from "react-router";
import type { loader } from "../root.tsx";

/** When this page was made. */
export function useNow(): number {
  return useRouteLoaderData<typeof loader>("root")?.now ?? 0;
}
