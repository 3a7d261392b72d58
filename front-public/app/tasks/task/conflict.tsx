import { useTranslation } from "front-shared/i18n";
import { Button, Icon } from "front-shared/ui";
import { memberName, useScope } from "../scope.ts";
import type { Conflict } from "./result.ts";

interface ConflictProps {
  conflict: Conflict;
  /** How a value reads, when it is not words. */
  read?: (value: string) => string;
  /** Sends mine again, over theirs. Absent: the button sends the form it stands in. */
  onMine?: (() => void) | undefined;
  /** Leaves theirs. Absent: the button resets the form it stands in. */
  onTheirs?: (() => void) | undefined;
}

/** Two people wrote the same: shows both, and nothing is lost until one is chosen. Stands in the form it is about. */
export function ConflictBox({ conflict, read = (value) => value, onMine, onTheirs }: ConflictProps) {
  const { t } = useTranslation("tasks");
  const { members } = useScope();
  const name = memberName(members, conflict.by) ?? t("conflict.somebody");
  return (
    <div role="alert" className="bg-warning-soft flex flex-col gap-2 rounded-md p-3 text-sm">
      <input type="hidden" name="version" value={conflict.version} />
      <input type="hidden" name={`was.${conflict.field}`} value={conflict.theirs} />
      <p className="text-warning flex gap-2 font-medium">
        <Icon name="alert" className="mt-0.5" />
        {t("conflict.title", { name })}
      </p>
      <dl className="grid gap-2 sm:grid-cols-2">
        {(["theirs", "mine"] as const).map((side) => (
          <div key={side} className="border-line bg-surface min-w-0 rounded-md border p-2">
            <dt className="text-muted text-xs">{t(`conflict.${side}`, { name })}</dt>
            <dd className="max-h-48 overflow-y-auto whitespace-pre-wrap [overflow-wrap:anywhere]">
              {read(conflict[side]) || "—"}
            </dd>
          </div>
        ))}
      </dl>
      <div className="flex flex-wrap gap-2">
        <Button type={onMine ? "button" : "submit"} size="small" look="primary" onPress={onMine}>
          {t("conflict.keepMine")}
        </Button>
        <Button type={onTheirs ? "button" : "reset"} size="small" onPress={onTheirs}>
          {t("conflict.takeTheirs")}
        </Button>
      </div>
    </div>
  );
}
