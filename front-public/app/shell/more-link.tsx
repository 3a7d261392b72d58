import { useTranslation } from "front-shared/i18n";
import { LinkButton } from "front-shared/ui";

interface MoreLinkProps {
  /** What the address says of the next page of a list. */
  search: Record<string, string>;
  className?: string;
  /** Of a list that is not the page's first. */
  preventScrollReset?: boolean;
}

/** Leads to the next page of a list, with and without scripts. */
export function MoreLink({ search, className = "", preventScrollReset }: MoreLinkProps) {
  const { t } = useTranslation();
  return (
    <LinkButton
      to={`?${new URLSearchParams(search)}`}
      preventScrollReset={preventScrollReset}
      size="small"
      className={`${className} self-start`}
    >
      {t("more")}
    </LinkButton>
  );
}
