import { useTranslation } from "front-shared/i18n";
import { memberName, useScope } from "../scope.ts";
import { When } from "../when.tsx";
import { FIELDS, type HistoryEntry } from "./result.ts";
import { Section } from "./section.tsx";

/** What is said of each type of event. */
const KEYS = {
  "task.created": "task_created",
  "task.updated": "task_updated",
  "task.deleted": "task_deleted",
  "comment.added": "comment_added",
  "comment.updated": "comment_updated",
  "comment.deleted": "comment_deleted",
  "file.attached": "file_attached",
  "file.removed": "file_removed",
} as const;

/** Who did what, and when. */
export function History({ entries, now }: { entries: HistoryEntry[] | null; now: string }) {
  const { t } = useTranslation("tasks");
  const sentence = useSentence();
  return (
    <Section title={t("history.title")}>
      {entries === null ? (
        <p className="text-muted text-sm">{t("history.catchingUp")}</p>
      ) : (
        <ol className="flex flex-col gap-1.5 text-sm">
          {entries.map((entry) => (
            <li key={entry.id} className="text-muted flex items-baseline justify-between gap-3">
              <span className="[overflow-wrap:anywhere]">{sentence(entry)}</span>
              <span className="text-xs">
                <When at={entry.at} now={now} />
              </span>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

function useSentence() {
  const { t, i18n } = useTranslation("tasks");
  const { members, project } = useScope();
  const status = (id: unknown) => project.statuses.find((one) => one.id === id)?.name ?? t("history.aStatus");
  const list = new Intl.ListFormat(i18n.language);

  return ({ type, actor, data }: HistoryEntry): string => {
    const name =
      actor.kind === "system"
        ? t("history.system")
        : (memberName(members, actor.id) ?? t("task.formerMember"));
    if (type === "task.moved") {
      const [from, to] = [status(data.fromStatusId), status(data.toStatusId)];
      return data.fromStatusId === data.toStatusId
        ? t("history.reordered", { name, to })
        : t("history.moved", { name, from, to });
    }
    if (!isKnown(type)) return t("history.other", { name });
    const changed = Array.isArray(data.changed) ? data.changed : [];
    const fields = FIELDS.filter((field) => changed.includes(field)).map((field) =>
      t(`history.fields.${field}`),
    );
    return t(`history.types.${KEYS[type]}`, {
      name,
      fields: list.format(fields),
    });
  };
}

function isKnown(type: string): type is keyof typeof KEYS {
  return type in KEYS;
}
