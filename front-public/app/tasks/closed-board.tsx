import type { TopicState } from "@tools-dashboard/live";
import { useTranslation } from "front-shared/i18n";
import { forgetDrafts, isSigningOut } from "front-shared/page";
import { EmptyState, LinkButton } from "front-shared/ui";
import { useEffect, useEffectEvent } from "react";
import { useHref, useLocation } from "react-router";
import type { ProjectPath } from "./load-project.server.ts";

/** Whether nothing of a project may be shown any more, and why. */
export function closedBy(state: TopicState): "refused" | "signed-out" | undefined {
  return state === "refused" || state === "signed-out" ? state : undefined;
}

interface ClosedBoardProps {
  why: "refused" | "signed-out";
  me: string;
  path: ProjectPath;
}

/**
 * In place of a board whose right has ended, at once; then on to where the platform says what happened. That is another
 * document in the place of this one: nothing of the board stays in the page, in its scripts or in the history.
 */
export function ClosedBoard({ why, me, path: { workspaceId, projectId } }: ClosedBoardProps) {
  const { t } = useTranslation("tasks");
  const { pathname, search } = useLocation();
  const here = useHref(`${pathname}${search}`);
  const to =
    why === "refused"
      ? `/closed?workspace=${workspaceId}`
      : `/sign-in?ended&next=${encodeURIComponent(here)}`;
  const href = useHref(to);
  const leave = useEffectEvent(() => {
    if (why === "refused") forgetDrafts(me, `/w/${workspaceId}/p/${projectId}`);
    if (!isSigningOut()) location.replace(href);
  });
  useEffect(() => leave(), []);
  return (
    <main className="flex-1 p-6">
      <title>{t("closed.title")}</title>
      <h1 className="sr-only">{t("closed.title")}</h1>
      <EmptyState icon="alert" title={t("closed.title")}>
        <p role="alert">{t(`connection.${why}Detail`)}</p>
        <LinkButton to={to} reloadDocument look="primary">
          {t(why === "refused" ? "closed.home" : "closed.signIn")}
        </LinkButton>
      </EmptyState>
    </main>
  );
}
