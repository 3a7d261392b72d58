import type { Problem } from "front-shared/api";
import { useTranslation } from "front-shared/i18n";
import { CsrfField, PageForm, Rows, Section, useLocalProblem } from "front-shared/page";
import { Select, SubmitButton, TextField } from "front-shared/ui";
import { Form, useLocation } from "react-router";
import { useSending } from "../shell/use-sending.ts";
import type { LoadedInvitations } from "./load-invitations.server.ts";
import { MoreLink } from "../shell/more-link.tsx";
import { isRole, type Role } from "./roles.ts";

interface InvitationsProps {
  invitations: LoadedInvitations;
  /** In which one may invite. */
  roles: readonly Role[];
  email: string;
  role: string;
  problem: Problem | undefined;
}

/** Inviting by mail, and who has not come yet. */
export function Invitations({ invitations, roles, email, role, problem }: InvitationsProps) {
  const { t } = useTranslation("workspaces");
  const local = useLocalProblem(problem);
  const wished = useLocation().hash === "#invite";
  const inviting = useSending((form) => form.get("intent") === "invite");
  return (
    <>
      <Section title={t("invitations.title")} intro={t("invitations.intro")}>
        <PageForm id="invite" problem={problem} preventScrollReset className="flex flex-col gap-4">
          <input type="hidden" name="intent" value="invite" />
          <div className="flex flex-wrap items-start gap-3">
            <TextField
              autoFocus={wished}
              label={t("invitations.email")}
              name="email"
              type="email"
              defaultValue={email}
              problem={local}
              maxLength={254}
              autoComplete="off"
              className="flex-1 basis-56"
              required
            />
            <Select
              label={t("members.role")}
              name="role"
              defaultValue={roles.some((one) => one === role) ? role : roles.at(-1)}
              problem={local}
              className="w-44"
            >
              {roles.map((one) => (
                <option key={one} value={one}>
                  {t(`roles.${one}`)}
                </option>
              ))}
            </Select>
            <SubmitButton pending={inviting} className="mt-6.5">
              {t("invitations.submit")}
            </SubmitButton>
          </div>
          <dl className="text-muted grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 text-sm">
            {roles.map((one) => (
              <div key={one} className="contents">
                <dt className="font-medium">{t(`roles.${one}`)}</dt>
                <dd>{t(`roleHints.${one}`)}</dd>
              </div>
            ))}
          </dl>
        </PageForm>
      </Section>
      {invitations.items.length > 0 && (
        <Section title={t("invitations.pending")}>
          <Rows>
            {invitations.items.map((invitation) => (
              <InvitationRow key={invitation.id} invitation={invitation} />
            ))}
          </Rows>
          {invitations.nextCursor && (
            <MoreLink search={{ invited: invitations.nextCursor }} className="mt-2" preventScrollReset />
          )}
        </Section>
      )}
    </>
  );
}

function InvitationRow({ invitation }: { invitation: LoadedInvitations["items"][number] }) {
  const { t, i18n } = useTranslation("workspaces");
  const { id, email, role, state, expiresAt } = invitation;
  const withdrawing = useSending((form) => form.get("invitationId") === id);
  const date = new Intl.DateTimeFormat(i18n.language, { dateStyle: "medium", timeZone: "UTC" }).format(
    new Date(expiresAt),
  );
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2.5">
      <span className="min-w-0 flex-1 basis-48">
        <span className="block truncate font-medium">{email}</span>
        <span className="text-muted block text-sm">
          {isRole(role) && t(`roles.${role}`)} ·{" "}
          {state === "expired" ? t("invitations.expired") : t("invitations.until", { date })}
        </span>
      </span>
      <Form method="post" preventScrollReset>
        <CsrfField />
        <input type="hidden" name="intent" value="withdraw" />
        <input type="hidden" name="invitationId" value={id} />
        <SubmitButton
          look="ghost"
          size="small"
          aria-label={t("invitations.withdrawLabel", { email })}
          pending={withdrawing}
        >
          {t("invitations.withdraw")}
        </SubmitButton>
      </Form>
    </li>
  );
}
