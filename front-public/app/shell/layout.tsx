import { useTranslation } from "front-shared/i18n";
import { Frame, TOP_BAR_BUTTON } from "front-shared/page";
import { gatewayContext, must, requireSession } from "front-shared/server";
import { Icon } from "front-shared/ui";
import { useEffect, useState } from "react";
import { Outlet } from "react-router";
import type { Route } from "./+types/layout.ts";
import { ConnectionBanner } from "./connection.tsx";
import { readMenu } from "./menu.server.ts";
import { openPalette, Overlays } from "./overlays.tsx";
import { Sidebar } from "./sidebar.tsx";
import { Toasts } from "./toasts.tsx";

/** As many workspaces as a menu has room for; the others are found by their names. */
const LISTED = 20;

export async function loader({ context, request }: Route.LoaderArgs) {
  const { user } = requireSession(context, request);
  const gateway = context.get(gatewayContext);
  const [workspaces, menu] = await Promise.all([
    gateway.api.GET("/api/v1/workspaces", { params: { query: { limit: LISTED } } }).then(must),
    readMenu(gateway),
  ]);
  return {
    person: user,
    workspaces: workspaces.items.map(({ id, name }) => ({ id, name })),
    moreWorkspaces: Boolean(workspaces.nextCursor),
    menu,
  };
}

export { afterChanges as shouldRevalidate } from "./after-changes.ts";

/** What is around every page of a signed-in person. */
export default function Shell({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const [hydrated, setHydrated] = useState(false);
  useEffect(() => setHydrated(true), []);
  return (
    <>
      <Frame
        name={t("product")}
        sidebar={<Sidebar {...loaderData} />}
        action={
          <button
            type="button"
            onClick={openPalette}
            aria-label={t("palette.open")}
            className={TOP_BAR_BUTTON}
          >
            <Icon name="search" />
          </button>
        }
        banner={<ConnectionBanner />}
      >
        <Outlet />
      </Frame>
      <Overlays workspaces={loaderData.workspaces} />
      {hydrated && <Toasts />}
    </>
  );
}
