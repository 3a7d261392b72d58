import { useTranslation } from "front-shared/i18n";
import { Button, Icon } from "front-shared/ui";
import type { ReactNode } from "react";
import { Form, Link, useSubmit } from "react-router";
import { useScope } from "../scope.ts";
import { PRIORITIES } from "../store/board.ts";
import { IN_PLACE } from "../task/mode.ts";
import { isFiltered, NOBODY, OPEN, type Selection } from "./selection.ts";

const CONTROL = "border-line bg-surface h-8 min-w-0 rounded-md border px-2 text-sm";

/** What is listed stands in the address: a list can be sent to somebody, and works without scripts. */
export function Filters({ selection }: { selection: Selection }) {
  const { t } = useTranslation("tasks");
  const { project, members } = useScope();
  const submit = useSubmit();
  return (
    <Form
      role="search"
      aria-label={t("list.filters")}
      onChange={(event) => void submit(event.currentTarget, IN_PLACE)}
      preventScrollReset
      replace
      className="grid grid-cols-2 gap-2 px-4 py-3 sm:flex sm:flex-wrap"
    >
      <label className="relative col-span-2 sm:w-60">
        <span className="sr-only">{t("list.search")}</span>
        <Icon name="search" className="text-muted pointer-events-none absolute top-2 left-2" />
        <input
          type="search"
          name="q"
          defaultValue={selection.q}
          maxLength={100}
          placeholder={t("list.search")}
          data-list-search=""
          className={`${CONTROL} placeholder:text-muted w-full pl-8`}
        />
      </label>
      <Choice name="status" label={t("task.status")} any={t("list.anyStatus")} value={selection.status}>
        <option value={OPEN}>{t("list.open")}</option>
        {project.statuses.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Choice>
      <Choice name="assignee" label={t("task.assignee")} any={t("list.anybody")} value={selection.assignee}>
        <option value={NOBODY}>{t("task.nobody")}</option>
        {members.map(({ userId, name }) => (
          <option key={userId} value={userId}>
            {name}
          </option>
        ))}
      </Choice>
      <Choice
        name="priority"
        label={t("priority.label")}
        any={t("list.anyPriority")}
        value={selection.priority}
      >
        {PRIORITIES.map((priority) => (
          <option key={priority} value={priority}>
            {t(`priority.${priority}`)}
          </option>
        ))}
      </Choice>
      {selection.sort && <input type="hidden" name="sort" value={selection.sort} />}
      {selection.descending && <input type="hidden" name="dir" value="desc" />}
      {isFiltered(selection) && (
        <Link to="." {...IN_PLACE} className="text-accent self-center text-sm">
          {t("list.clear")}
        </Link>
      )}
      <noscript>
        <Button type="submit" size="small">
          {t("list.apply")}
        </Button>
      </noscript>
    </Form>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  any: string;
  value: string;
  children: ReactNode;
}

function Choice({ name, label, any, value, children }: ChoiceProps) {
  return (
    <select name={name} aria-label={label} defaultValue={value} key={value} className={CONTROL}>
      <option value="">{any}</option>
      {children}
    </select>
  );
}
