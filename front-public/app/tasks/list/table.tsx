import { useTranslation } from "front-shared/i18n";
import { Icon } from "front-shared/ui";
import { type KeyboardEvent, type MouseEvent, useState } from "react";
import { Link, useHref, useNavigate, useSearchParams } from "react-router";
import { CardWordsProvider, useNewCardWords } from "../board/card-words.ts";
import { cardAt, focusCard, plainClick } from "../board/focus.ts";
import { directionOf } from "../board/steps.ts";
import { useScope } from "../scope.ts";
import { IN_PLACE, WITHIN } from "../task/mode.ts";
import { useScripted } from "../task/use-form.tsx";
import { Row } from "./row.tsx";
import { COLUMNS, type ColumnName, type Selection } from "./selection.ts";

interface TableProps {
  ids: readonly string[];
  selection: Selection;
  openId: string | undefined;
}

/** A table in which arrow keys lead from row to row. */
export function Table({ ids, selection, openId }: TableProps) {
  const { t } = useTranslation("tasks");
  const { path, today } = useScope();
  const words = useNewCardWords(today);
  const navigate = useNavigate();
  const href = useHref(`${path}/list`);
  const [search] = useSearchParams();
  const scripted = useScripted();
  const [focused, setFocused] = useState<string>();
  const cursor = focused && ids.includes(focused) ? focused : ids[0];

  function click(event: MouseEvent): void {
    const id = cardAt(event.target);
    if (id === undefined || !plainClick(event)) return;
    event.preventDefault();
    void navigate({ pathname: `${path}/list/t/${id}`, search: `${search}` }, WITHIN);
  }

  function press(event: KeyboardEvent): void {
    const id = cardAt(event.target);
    if (id === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const at = ids.indexOf(id);
    const next = { up: at - 1, down: at + 1, first: 0, last: ids.length - 1, left: at, right: at };
    const direction = directionOf(event.key);
    if (!direction) return;
    event.preventDefault();
    focusCard(ids[next[direction]]);
  }

  return (
    <CardWordsProvider value={words}>
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">{t("view.list")}</caption>
        <thead className="bg-canvas sticky top-0 z-10">
          <tr>
            {COLUMNS.map((name) => (
              <Heading key={name} name={name} selection={selection} search={search} />
            ))}
          </tr>
        </thead>
        <tbody
          onClick={click}
          onKeyDown={press}
          onFocus={(event) => setFocused(cardAt(event.target))}
          className="bg-surface"
        >
          {ids.map((id) => (
            <Row
              key={id}
              id={id}
              href={`${href}/t/${id}`}
              tabbable={scripted ? id === cursor : undefined}
              open={id === openId}
            />
          ))}
        </tbody>
      </table>
    </CardWordsProvider>
  );
}

const HIDDEN_ON_PHONES: readonly ColumnName[] = ["priority", "assignee"];

interface HeadingProps {
  name: ColumnName;
  selection: Selection;
  search: URLSearchParams;
}

/** Upwards, downwards, then the order of the board again. */
function Heading({ name, selection, search }: HeadingProps) {
  const { t } = useTranslation("tasks");
  const sorted = selection.sort === name;
  const next = new URLSearchParams(search);
  next.delete("dir");
  if (!sorted) next.set("sort", name);
  else if (selection.descending) next.delete("sort");
  else next.set("dir", "desc");
  return (
    <th
      scope="col"
      aria-sort={sorted ? (selection.descending ? "descending" : "ascending") : undefined}
      className={`border-line h-9 border-b px-3 text-left font-medium first:pl-4 last:pr-4 ${HIDDEN_ON_PHONES.includes(name) ? "max-sm:hidden" : ""}`}
    >
      <Link
        to={{ search: `${next}` }}
        {...IN_PLACE}
        className={`hover:text-ink inline-flex items-center gap-1 ${sorted ? "text-ink" : "text-muted"}`}
      >
        {t(`list.columns.${name}`)}
        <Icon
          name="chevronDown"
          className={`size-3 ${sorted ? "" : "invisible"} ${selection.descending ? "" : "rotate-180"}`}
        />
      </Link>
    </th>
  );
}
