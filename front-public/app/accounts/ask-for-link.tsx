import type { Problem } from "front-shared/api";
import { useTranslation } from "front-shared/i18n";
import { PageForm, useLocalProblem } from "front-shared/page";
import { SubmitButton, TextField } from "front-shared/ui";

interface AskForLinkProps {
  email: string | undefined;
  problem: Problem | undefined;
  /** Said once it was asked for; the same for every address. */
  sent: string | false;
  submit: string;
  busy: boolean;
}

/** Asks for a mail with a link to an address. */
export function AskForLink({ email, problem, sent, submit, busy }: AskForLinkProps) {
  const { t } = useTranslation("accounts");
  return (
    <PageForm className="flex flex-col gap-4" problem={problem}>
      <input type="hidden" name="intent" value="ask" />
      <TextField
        label={t("signIn.email")}
        name="email"
        type="email"
        autoComplete="username"
        defaultValue={email}
        problem={useLocalProblem(problem)}
        required
      />
      {sent && (
        <p role="status" className="bg-success-soft text-success rounded-md px-3 py-2 text-sm">
          {sent}
        </p>
      )}
      <SubmitButton pending={busy}>{submit}</SubmitButton>
    </PageForm>
  );
}
