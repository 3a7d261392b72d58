import { Outlet } from "react-router";

export { ErrorPage as ErrorBoundary } from "front-shared/page";

/** Keeps the shell around a page that could not be made. */
export default function Boundary() {
  return <Outlet />;
}
