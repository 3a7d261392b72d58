import { useTranslation } from "front-shared/i18n";
import { Icon, LinkButton } from "front-shared/ui";
import { Heading } from "./heading.tsx";

/** What a mailed link was for is done; the way leads to the sign-in. */
export function Done({ title, children }: { title: string; children: string }) {
  const { t } = useTranslation("accounts");
  return (
    <>
      <span className="bg-success-soft text-success flex size-10 items-center justify-center rounded-full">
        <Icon name="check" className="size-5" />
      </span>
      <div role="status">
        <Heading title={title}>{children}</Heading>
      </div>
      <LinkButton to="/sign-in" look="primary" autoFocus>
        {t("signIn.submit")}
      </LinkButton>
    </>
  );
}
