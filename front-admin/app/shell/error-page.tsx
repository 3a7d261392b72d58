import { useTranslation } from "front-shared/i18n";
import { ErrorPage, SignOut, useRootData } from "front-shared/page";
import { buttonStyle, Logo } from "front-shared/ui";
import { isRouteErrorResponse, useRouteError } from "react-router";

/** What shows in place of a page: to strangers that it is not for them. */
export function AdminErrorPage() {
  const error = useRouteError();
  const { t } = useTranslation("admin");
  return isRouteErrorResponse(error) && error.status === 403 ? (
    <Forbidden />
  ) : (
    <ErrorPage home={t("pages.overview")} />
  );
}

function Forbidden() {
  const { t } = useTranslation("admin");
  const person = useRootData()?.person;
  return (
    <main className="mx-auto flex max-w-md flex-col items-center gap-4 px-6 py-24 text-center">
      <title>{t("forbidden.title")}</title>
      <Logo className="size-10" />
      <h1 className="text-xl font-semibold text-balance">{t("forbidden.title")}</h1>
      <p className="text-muted">{t("forbidden.who")}</p>
      {person && <p className="text-muted wrap-anywhere">{t("forbidden.you", { email: person.email })}</p>}
      <a href="/app/" className={buttonStyle("primary")}>
        {t("toTools")}
      </a>
      {person && <SignOut />}
    </main>
  );
}
