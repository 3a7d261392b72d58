import { useTranslation } from "front-shared/i18n";
import { Frame } from "front-shared/page";
import { Outlet } from "react-router";
import type { Route } from "./+types/layout.ts";
import { requireAdministrator } from "./administrator.server.ts";
import { Sidebar } from "./sidebar.tsx";

export function loader({ context, url }: Route.LoaderArgs) {
  requireAdministrator(context, url);
  return null;
}

/** What is around every page of the administration. */
export default function Shell() {
  const { t } = useTranslation();
  return (
    <Frame name={t("frame.administration")} sidebar={<Sidebar />}>
      <Outlet />
    </Frame>
  );
}
