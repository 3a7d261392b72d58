import { isRouteErrorResponse, useRouteError } from "react-router";
import { isProblem } from "../api/index.ts";
import { useTranslation } from "../i18n/index.ts";
import { LinkButton } from "../ui/link-button.tsx";
import { Logo } from "../ui/logo.tsx";
import { ProblemBanner } from "../ui/problem-banner.tsx";
import { useLocalProblem } from "./local-problem.ts";

/** What shows in place of a page that could not be made. */
export function ErrorPage({ home }: { home?: string }) {
  const error = useRouteError();
  const { t } = useTranslation();
  const notFound = isRouteErrorResponse(error) && error.status === 404;
  const problem = useLocalProblem(
    isRouteErrorResponse(error) && isProblem(error.data) ? error.data : undefined,
  );
  return (
    <main className="mx-auto flex max-w-md flex-col items-center gap-4 px-6 py-24 text-center">
      <title>{t(notFound ? "error.notFound" : "error.title")}</title>
      <Logo className="size-10" />
      <h1 className="text-xl font-semibold">{t(notFound ? "error.notFound" : "error.title")}</h1>
      {notFound ? (
        <p className="text-muted">{t("error.notFoundDetail")}</p>
      ) : (
        <ProblemBanner problem={problem} />
      )}
      <div className="flex gap-3">
        <LinkButton to="." reloadDocument>
          {t("error.retry")}
        </LinkButton>
        <LinkButton to="/" look="primary">
          {home ?? t("error.home")}
        </LinkButton>
      </div>
    </main>
  );
}
