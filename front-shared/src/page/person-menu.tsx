import type { ReactNode } from "react";
import { useTranslation } from "../i18n/index.ts";
import { Avatar } from "../ui/avatar.tsx";
import { Icon } from "../ui/icon.tsx";
import { forgetDrafts } from "./drafts.ts";
import { CsrfField } from "./page-form.tsx";
import { Popup } from "./popup.tsx";
import { PreferencesForm } from "./preferences-form.tsx";
import { beginSigningOut } from "./signing-out.ts";

/** The classes of a line in the person's menu. */
export const PERSON_MENU_ROW =
  "hover:bg-hover flex h-8 w-full cursor-pointer items-center gap-2.5 rounded-md px-2 text-left";

interface PersonMenuProps {
  person: { id: string; name: string; email: string };
  /** Lines between the preferences and the way out. */
  children?: ReactNode;
}

/** At the foot of the sidebar: who is signed in, how they like it, and the way out. */
export function PersonMenu({ person, children }: PersonMenuProps) {
  const { t } = useTranslation();
  return (
    <div className="border-line border-t p-2">
      <button
        type="button"
        popoverTarget="person"
        className="hover:bg-hover flex h-10 w-full cursor-pointer items-center gap-2.5 rounded-md px-2 text-left"
      >
        <Avatar name={person.name} id={person.id} />
        <span className="min-w-0 flex-1 truncate font-medium">
          {person.name}
          <span className="sr-only">{t("frame.person")}</span>
        </span>
        <Icon name="more" className="text-muted" />
      </button>
      <Popup id="person" label={person.name} className="bottom-14 left-2 w-64">
        <p className="text-muted truncate px-2 py-1.5 text-sm">{person.email}</p>
        <PreferencesForm className="flex-col items-stretch! px-2 pb-2" />
        {children && <div className="border-line border-t py-1">{children}</div>}
        <SignOut className="border-line border-t pt-1" />
      </Popup>
    </div>
  );
}

/** A form of the browser's own: where it leads is a page of the public front end, for both. */
export function SignOut({ className = "" }: { className?: string }) {
  const { t } = useTranslation();
  return (
    <form
      id="sign-out"
      method="post"
      action="/app/sign-out"
      onSubmit={() => {
        beginSigningOut();
        forgetDrafts();
      }}
      className={className}
    >
      <CsrfField />
      <button type="submit" className={PERSON_MENU_ROW}>
        <Icon name="signOut" className="text-muted" />
        {t("frame.signOut")}
      </button>
    </form>
  );
}
