import { useTranslation } from "front-shared/i18n";
import { CsrfField } from "front-shared/page";
import { SubmitButton } from "front-shared/ui";
import { Form, useNavigation } from "react-router";

/** Lets every dead job of what is shown run again. */
export function RetryAll({ kind }: { kind: string | undefined }) {
  const { t } = useTranslation("jobs");
  const pending = useNavigation().formData?.get("intent") === "retry-all";
  return (
    <Form method="post" preventScrollReset>
      <CsrfField />
      {kind && <input type="hidden" name="kind" value={kind} />}
      <SubmitButton name="intent" value="retry-all" look="secondary" pending={pending}>
        {kind ? t("retryAll.ofKind", { kind }) : t("retryAll.all")}
      </SubmitButton>
    </Form>
  );
}
