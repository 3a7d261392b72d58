import { useRouteLoaderData } from "react-router";
import type { RootData } from "../server/root.ts";

/** What every page knows; nothing while the root itself has failed. */
export function useRootData(): RootData | undefined {
  return useRouteLoaderData("root") as RootData | undefined;
}
