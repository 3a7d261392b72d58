import { useTranslation } from "front-shared/i18n";
import { Icon, SubmitButton, TextField } from "front-shared/ui";
import { Form } from "react-router";
import type { State } from "./job-state.tsx";

interface FindJobProps {
  state: State | undefined;
  kind: string | undefined;
  text: string | undefined;
}

/** Looks for a job among those of the chosen state and kind. */
export function FindJob({ state, kind, text }: FindJobProps) {
  const { t } = useTranslation("jobs");
  return (
    <Form method="get" preventScrollReset role="search" className="flex w-full max-w-md items-end gap-2">
      {state && <input type="hidden" name="state" value={state} />}
      {kind && <input type="hidden" name="kind" value={kind} />}
      <TextField
        key={text}
        type="search"
        name="text"
        label={t("find.label")}
        placeholder={t("find.placeholder")}
        hideLabel
        defaultValue={text}
        maxLength={200}
        className="grow"
      />
      <SubmitButton look="secondary">
        <Icon name="search" />
        {t("find.submit")}
      </SubmitButton>
    </Form>
  );
}
