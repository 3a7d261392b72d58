import { useTranslation } from "front-shared/i18n";
import { ToastRegion } from "front-shared/ui/toasts";

/** Comes with the page: it has to say, too, that the network is gone. */
export function Toasts() {
  const { t } = useTranslation();
  return <ToastRegion closeLabel={t("close")} />;
}
