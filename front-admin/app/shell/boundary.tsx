import { Outlet } from "react-router";

export { AdminErrorPage as ErrorBoundary } from "./error-page.tsx";

/** Keeps the sidebar beside a page that could not be made. */
export default function Boundary() {
  return <Outlet />;
}
