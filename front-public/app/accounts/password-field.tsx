import type { Problem } from "front-shared/api";
import { useTranslation } from "front-shared/i18n";
import { TextField } from "front-shared/ui";
import { useState } from "react";
import { type Strength, useStrength } from "./strength.ts";

const FEWEST = 12;
const STRONGEST = 4;
const COLORS = ["bg-danger", "bg-danger", "bg-warning", "bg-success", "bg-success"] as const;

/** A new password, with how hard it is to guess. What else it must be, the service says. */
export function PasswordField({ label, problem }: { label: string; problem: Problem | undefined }) {
  const { t } = useTranslation("accounts");
  const [typed, setTyped] = useState("");
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
        onChange={(event) => setTyped(event.currentTarget.value)}
        required
      />
      {typed !== "" && <Meter typed={typed} />}
    </div>
  );
}

function Meter({ typed }: { typed: string }) {
  const { t } = useTranslation("accounts");
  const strength = useStrength(typed);
  const length = [...typed].length;
  const enough = length >= FEWEST;
  const reached = enough && strength !== undefined ? (strength + 1) / (STRONGEST + 1) : length / FEWEST;
  const color = !enough ? "bg-warning" : strength === undefined ? "bg-success" : COLORS[strength];
  return (
    <div className="flex items-center gap-2">
      <div className="bg-hover h-1 flex-1 overflow-hidden rounded-full" aria-hidden="true">
        <div
          className={`h-full rounded-full transition-[width] duration-150 ${color}`}
          style={{ width: `${Math.min(1, reached) * 100}%` }}
        />
      </div>
      <p className="text-muted text-xs tabular-nums" aria-live={enough ? "polite" : "off"}>
        {enough ? words(strength) : t("signUp.length", { count: length })}
      </p>
    </div>
  );

  function words(known: Strength | undefined): string {
    return known === undefined ? t("signUp.longEnough") : t(`signUp.strength.${known}`);
  }
}
