import { HtmlDocument } from "front-shared/page";
import { rootData, rootMiddleware } from "front-shared/server";
import { Outlet } from "react-router";
import type { Route } from "./+types/root.ts";
import "./app.css";

export { ErrorPage as ErrorBoundary } from "front-shared/page";
export { HtmlDocument as Layout };
export { afterChanges as shouldRevalidate } from "./shell/after-changes.ts";

export const middleware = rootMiddleware;

/** What every page knows: who is signed in, and how they like it. */
export function loader({ context }: Route.LoaderArgs) {
  return rootData(context);
}

export default function App() {
  return <Outlet />;
}
