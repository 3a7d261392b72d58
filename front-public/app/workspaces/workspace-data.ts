import { useRouteLoaderData } from "react-router";
import type { loader } from "./workspace.tsx";

/** The workspace that the page is in, with its projects, if it is in one. */
export function useWorkspaceData() {
  return useRouteLoaderData<typeof loader>("workspaces/workspace");
}
