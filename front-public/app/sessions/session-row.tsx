import type { AuthComponents } from "front-shared/api";
import { useTranslation } from "front-shared/i18n";
import { Ago, CsrfField } from "front-shared/page";
import { Icon, SubmitButton } from "front-shared/ui";
import { Form } from "react-router";
import { useSending } from "../shell/use-sending.ts";

interface SessionRowProps {
  session: AuthComponents["schemas"]["SignedInView"];
  now: number;
}

/** One place where one is signed in. */
export function SessionRow({ session, now }: SessionRowProps) {
  const { t } = useTranslation("sessions");
  const { id, current, address, startedAt, lastSeenAt } = session;
  const device = useDevice(session);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
      <Icon name={session.system ? "globe" : "tools"} className="text-muted" />
      <span className="flex min-w-0 flex-1 basis-48 flex-col gap-0.5">
        <span className="flex flex-wrap items-center gap-2 font-medium">
          {device}
          {current && (
            <span className="bg-success-soft text-success rounded-full px-2 py-0.5 text-xs">
              {t("current")}
            </span>
          )}
        </span>
        <span className="text-muted text-sm wrap-anywhere">
          {t("signedIn")} <Ago at={startedAt} now={now} />
          {address && ` · ${t("from", { address })}`}
          {!current && (
            <>
              {" · "}
              {t("seen")} <Ago at={lastSeenAt} now={now} />
            </>
          )}
        </span>
      </span>
      {!current && <EndForm id={id} device={device} />}
    </li>
  );
}

function EndForm({ id, device }: { id: string; device: string }) {
  const { t } = useTranslation("sessions");
  const ending = useSending((form) => form.get("sessionId") === id);
  return (
    <Form method="post" preventScrollReset>
      <CsrfField />
      <input type="hidden" name="sessionId" value={id} />
      <SubmitButton look="secondary" size="small" pending={ending} aria-label={t("endLabel", { device })}>
        {t("end")}
      </SubmitButton>
    </Form>
  );
}

function useDevice({ browser, system }: SessionRowProps["session"]): string {
  const { t } = useTranslation("sessions");
  if (browser && system) return t("device", { browser, system });
  return browser ?? system ?? t("unknownDevice");
}
