import type { ApiComponents } from "front-shared/api";
import { useTranslation } from "front-shared/i18n";
import { CsrfField } from "front-shared/page";
import { Avatar, Select, SubmitButton } from "front-shared/ui";
import { useState } from "react";
import { Form } from "react-router";
import { Confirm } from "../shell/confirm.tsx";
import { useSending } from "../shell/use-sending.ts";
import { isRole } from "./roles.ts";

interface MemberRowProps {
  member: ApiComponents["schemas"]["MemberDetails"];
  workspace: string;
  mayRemove: boolean;
  isMe: boolean;
}

/** Somebody who belongs to the workspace, with what one may change about it. */
export function MemberRow({ member, workspace, mayRemove, isMe }: MemberRowProps) {
  const { t } = useTranslation("workspaces");
  const { userId, email, role } = member;
  const name = nameOf(member, t("members.nameless"));
  return (
    <li
      id={`member-${userId}`}
      className="target:bg-accent-soft flex flex-wrap items-center gap-x-4 gap-y-2 py-2.5"
    >
      <span className="flex min-w-0 flex-1 basis-48 items-center gap-3">
        <Avatar name={name} id={userId} size={32} />
        <span className="min-w-0">
          <span className="block truncate font-medium">
            {name}
            {isMe && <span className="text-muted font-normal"> ({t("members.you")})</span>}
          </span>
          <span className="text-muted block truncate text-sm">{email}</span>
        </span>
      </span>
      <span className="flex flex-wrap items-center gap-2">
        {member.assignableRoles.length > 0 ? (
          <RoleForm key={member.version} member={member} name={name} />
        ) : (
          <span className="text-muted text-sm">{isRole(role) && t(`roles.${role}`)}</span>
        )}
        {mayRemove && (
          <Confirm
            button={t(isMe ? "members.leave" : "members.remove")}
            buttonLabel={isMe ? undefined : t("members.removeLabel", { name })}
            title={isMe ? t("members.leaveTitle", { name: workspace }) : t("members.removeTitle", { name })}
            text={t(isMe ? "members.leaveText" : "members.removeText")}
          >
            <RemoveForm userId={userId} label={t(isMe ? "members.leave" : "members.remove")} />
          </Confirm>
        )}
      </span>
    </li>
  );
}

/** Somebody whose account is not known here yet is called by their address. */
function nameOf({ name, email }: MemberRowProps["member"], otherwise: string): string {
  return name ?? email ?? otherwise;
}

interface RoleFormProps {
  member: MemberRowProps["member"];
  name: string;
}

function RoleForm({ member: { userId, role, assignableRoles, version }, name }: RoleFormProps) {
  const { t } = useTranslation("workspaces");
  const [chosen, setChosen] = useState(role);
  const changing = useSending((form) => form.get("intent") === "role" && form.get("userId") === userId);
  return (
    <Form method="post" preventScrollReset className="flex items-center gap-2">
      <CsrfField />
      <input type="hidden" name="intent" value="role" />
      <input type="hidden" name="userId" value={userId} />
      <input type="hidden" name="version" value={version} />
      {chosen !== role && (
        <SubmitButton size="small" pending={changing}>
          {t("members.change")}
        </SubmitButton>
      )}
      <Select
        label={t("members.roleOf", { name })}
        hideLabel
        name="role"
        defaultValue={role}
        onChange={(event) => setChosen(event.currentTarget.value)}
        className="w-44"
      >
        {assignableRoles.filter(isRole).map((one) => (
          <option key={one} value={one}>
            {t(`roles.${one}`)}
          </option>
        ))}
      </Select>
      {chosen === role && (
        <noscript>
          <SubmitButton size="small">{t("members.change")}</SubmitButton>
        </noscript>
      )}
    </Form>
  );
}

function RemoveForm({ userId, label }: { userId: string; label: string }) {
  const removing = useSending((form) => form.get("intent") === "remove" && form.get("userId") === userId);
  return (
    <Form method="post" preventScrollReset>
      <CsrfField />
      <input type="hidden" name="intent" value="remove" />
      <input type="hidden" name="userId" value={userId} />
      <SubmitButton look="danger" pending={removing}>
        {label}
      </SubmitButton>
    </Form>
  );
}
