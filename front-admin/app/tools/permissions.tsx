import { useTranslation } from "front-shared/i18n";
import { Section } from "front-shared/page";
import { Icon } from "front-shared/ui";
import { type Column, DataTable } from "../lists/data-table.tsx";
import { useLocalText } from "./local-text.ts";
import type { Contract } from "./tool.tsx";

type Permission = NonNullable<Contract["permissions"]>[number];

const ROLES = ["super_admin", "pm", "member", "guest", "platform_admin"] as const;

/** Which role may do what: always, or with what is their own. Roles that none of these is granted to are left out. */
export function Permissions({ permissions }: { permissions: readonly Permission[] }) {
  const { t } = useTranslation("tools");
  const local = useLocalText();
  const roles = ROLES.filter((role) =>
    permissions.some(({ grants, own }) => grants?.includes(role) || own?.includes(role)),
  );
  const columns: Column<Permission>[] = [
    {
      id: "permission",
      head: t("permission"),
      cell: ({ id, title }) => (
        <span className="flex flex-wrap items-baseline gap-x-2">
          {local(title)} <code className="text-muted font-mono text-xs">{id}</code>
        </span>
      ),
    },
    ...roles.map((role) => ({
      id: role,
      head: t(`roles.${role}`),
      cell: ({ grants, own }: Permission) => (
        <Granted how={grants?.includes(role) ? "always" : own?.includes(role) ? "own" : "never"} />
      ),
    })),
  ];
  return (
    <Section title={t("parts.permissions.title")} intro={t("parts.permissions.intro")}>
      <DataTable
        label={t("parts.permissions.title")}
        columns={columns}
        rows={permissions}
        keyOf={({ id }) => id}
      />
    </Section>
  );
}

function Granted({ how }: { how: "always" | "own" | "never" }) {
  const { t } = useTranslation("tools");
  if (how === "own") return t("granted.own");
  return (
    <>
      {how === "always" ? (
        <Icon name="check" className="text-success inline" />
      ) : (
        <span aria-hidden="true">—</span>
      )}
      <span className="sr-only">{t(`granted.${how}`)}</span>
    </>
  );
}
