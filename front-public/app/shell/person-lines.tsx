import { useTranslation } from "front-shared/i18n";
import { PERSON_MENU_ROW, useRootData } from "front-shared/page";
import { Icon } from "front-shared/ui";
import { Link } from "react-router";
import { Keys } from "./keys.tsx";
import { openKeys } from "./overlays.tsx";

/** What the person's menu has here besides the preferences and the way out. */
export function PersonLines() {
  const { t } = useTranslation();
  const administrator = useRootData()?.administrator ?? false;
  return (
    <>
      <Link to="/account" className={PERSON_MENU_ROW}>
        <Icon name="person" className="text-muted" />
        {t("shell.account")}
      </Link>
      <button
        type="button"
        popoverTarget="person"
        popoverTargetAction="hide"
        onClick={openKeys}
        className={PERSON_MENU_ROW}
      >
        <Icon name="keyboard" className="text-muted" />
        <span className="flex-1">{t("shell.keys")}</span>
        <Keys keys="?" />
      </button>
      {administrator && (
        <a href="/admin/" className={PERSON_MENU_ROW}>
          <Icon name="settings" className="text-muted" />
          {t("frame.administration")}
        </a>
      )}
    </>
  );
}
