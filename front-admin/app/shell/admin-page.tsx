import { useTranslation } from "front-shared/i18n";
import { Page } from "front-shared/page";
import type { ComponentProps } from "react";

/** A page of the administration, with room for tables. */
export function AdminPage(props: ComponentProps<typeof Page>) {
  const { t } = useTranslation();
  return <Page of={t("frame.administration")} wide {...props} />;
}
