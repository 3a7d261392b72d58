import { HtmlDocument } from "front-shared/page";
import { rootData, rootMiddleware } from "front-shared/server";
import { Outlet } from "react-router";
import type { Route } from "./+types/root.ts";
import "./app.css";

export { AdminErrorPage as ErrorBoundary } from "./shell/error-page.tsx";
export { HtmlDocument as Layout };

export const middleware = rootMiddleware;

/** `now` is when the page was made, so that server and page say the same of how long ago things were. */
export function loader({ context }: Route.LoaderArgs) {
  return { ...rootData(context), now: Date.now() };
}

export default function App() {
  return <Outlet />;
}
