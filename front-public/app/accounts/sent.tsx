import type { Problem } from "front-shared/api";
import { useTranslation } from "front-shared/i18n";
import { PageForm } from "front-shared/page";
import { Icon, LinkButton, SubmitButton } from "front-shared/ui";
import { useEffect, useRef } from "react";
import { useSearchParams } from "react-router";
import { Heading } from "./heading.tsx";

interface SentProps {
  email: string;
  resent: boolean;
  problem: Problem | undefined;
  busy: boolean;
}

/** After signing up: the way leads through the mail. */
export function Sent({ email, resent, problem, busy }: SentProps) {
  const { t } = useTranslation("accounts");
  const [search] = useSearchParams();
  const invited = search.get("next")?.includes("/invitations/") ?? false;
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => top.current?.focus(), []);
  return (
    <div ref={top} tabIndex={-1} className="flex flex-col gap-6 outline-none">
      <span className="bg-accent-soft text-accent flex size-10 items-center justify-center rounded-full">
        <Icon name="mail" className="size-5" />
      </span>
      <Heading title={t("sent.title")}>{t("sent.text", { email })}</Heading>
      {invited && <p className="text-muted">{t("sent.invited")}</p>}
      <PageForm className="border-line flex flex-col gap-3 border-t pt-4" problem={problem}>
        <input type="hidden" name="intent" value="resend" />
        <input type="hidden" name="email" value={email} />
        <p className="text-muted text-sm" role="status">
          {t(resent ? "sent.resent" : "sent.missing")}
        </p>
        <div className="flex flex-wrap gap-2">
          <SubmitButton look="secondary" size="small" pending={busy}>
            {t("sent.resend")}
          </SubmitButton>
          <LinkButton to={`/sign-up?${search}`} reloadDocument look="ghost" size="small">
            {t("sent.another")}
          </LinkButton>
        </div>
      </PageForm>
    </div>
  );
}
