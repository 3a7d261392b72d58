import { useTranslation } from "front-shared/i18n";
import type { ReactNode } from "react";

/** The title of a page at the door, and what there is to do. */
export function Heading({ title, children }: { title: string; children?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className="flex flex-col gap-2">
      <title>{`${title} · ${t("product")}`}</title>
      <h1 className="text-2xl font-semibold tracking-tight text-balance">{title}</h1>
      {children && <p className="text-muted wrap-anywhere">{children}</p>}
    </div>
  );
}
