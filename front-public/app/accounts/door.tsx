import { useTranslation } from "front-shared/i18n";
import { PreferencesForm } from "front-shared/page";
import { Logo } from "front-shared/ui";
import { Link, Outlet } from "react-router";

/** What is around the pages that one sees before coming in. */
export default function Door() {
  const { t } = useTranslation();
  return (
    <div className="mx-auto flex min-h-dvh max-w-sm flex-col px-6 pt-[12vh] pb-6">
      <header className="mb-8 flex">
        <Link to="/" className="flex items-center gap-2.5 rounded-md font-semibold">
          <Logo className="size-7" />
          {t("product")}
        </Link>
      </header>
      <main className="flex flex-col gap-6 pb-12">
        <Outlet />
      </main>
      <footer className="border-line mt-auto border-t pt-4">
        <PreferencesForm className="justify-between" />
      </footer>
    </div>
  );
}
