import type { Problem } from "front-shared/api";
import { useTranslation } from "front-shared/i18n";
import { TextField } from "front-shared/ui";
import { useState } from "react";

const FEWEST = 12;

/** A new password, with how much of the length it has. What else it must be, the service says. */
export function PasswordField({ label, problem }: { label: string; problem: Problem | undefined }) {
  const { t } = useTranslation("accounts");
  const [length, setLength] = useState(0);
  const enough = length >= FEWEST;
  return (
    <div className="flex flex-col gap-2">
      <TextField
        label={label}
        name="password"
        type="password"
        autoComplete="new-password"
        minLength={FEWEST}
        hint={t("signUp.passwordHint")}
        problem={problem}
        onChange={(event) => setLength([...event.currentTarget.value].length)}
        required
      />
      {length > 0 && (
        <div className="flex items-center gap-2">
          <div className="bg-hover h-1 flex-1 overflow-hidden rounded-full" aria-hidden="true">
            <div
              className={`h-full rounded-full transition-[width] duration-150 ${enough ? "bg-success" : "bg-warning"}`}
              style={{ width: `${Math.min(100, (length / FEWEST) * 100)}%` }}
            />
          </div>
          <p className="text-muted text-xs tabular-nums" aria-live={enough ? "polite" : "off"}>
            {enough ? t("signUp.longEnough") : t("signUp.length", { count: length })}
          </p>
        </div>
      )}
    </div>
  );
}
