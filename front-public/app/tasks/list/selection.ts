import { type Board, PRIORITIES, type Task } from "../store/board.ts";

export const COLUMNS = ["title", "status", "priority", "assignee", "due"] as const;

export type ColumnName = (typeof COLUMNS)[number];

/** Which tasks are listed, and in which order; as it stands in the address. */
export interface Selection {
  q: string;
  status: string;
  assignee: string;
  priority: string;
  sort: ColumnName | undefined;
  descending: boolean;
}

/** The assignee of tasks that nobody does. */
export const NOBODY = "none";

/** The statuses of tasks that are not done, whatever they are called. */
export const OPEN = "open";

export function selectionOf(search: URLSearchParams): Selection {
  const sort = COLUMNS.find((name) => name === search.get("sort"));
  const one = (name: string) => search.get(name) ?? "";
  return {
    q: one("q"),
    status: one("status"),
    assignee: one("assignee"),
    priority: one("priority"),
    sort,
    descending: search.get("dir") === "desc",
  };
}

export function isFiltered({ q, status, assignee, priority }: Selection): boolean {
  return [q, status, assignee, priority].some((value) => value !== "");
}

/**
 * The ids of the selected tasks; in the order of the board unless another one is wished.
 *
 * @param done whether work in a status is over
 */
export function select(
  board: Board,
  selection: Selection,
  done: (statusId: string) => boolean,
  nameOf: (id: string | null | undefined) => string,
  language: string,
): string[] {
  const inOrder = [...board.lanes.values()].flat().flatMap((id) => board.tasks.get(id) ?? []);
  const statuses = [...board.lanes.keys()];
  const words = selection.q.trim().toLocaleLowerCase(language);
  const found = inOrder.filter(
    (task) =>
      (!words || task.title.toLocaleLowerCase(language).includes(words)) &&
      (!selection.status ||
        (selection.status === OPEN ? !done(task.statusId) : task.statusId === selection.status)) &&
      (!selection.priority || task.priority === selection.priority) &&
      (!selection.assignee || (task.assigneeId ?? NOBODY) === selection.assignee),
  );
  const compare = comparison(
    selection.sort,
    statuses,
    nameOf,
    new Intl.Collator(language, { numeric: true }),
  );
  if (compare) {
    const sign = selection.descending ? -1 : 1;
    found.sort((one, other) => sign * compare(one, other));
  }
  return found.map(({ id }) => id);
}

type Comparison = (one: Task, other: Task) => number;

function comparison(
  sort: ColumnName | undefined,
  statuses: string[],
  nameOf: (id: string | null | undefined) => string,
  collator: Intl.Collator,
): Comparison | undefined {
  switch (sort) {
    case undefined:
      return undefined;
    case "title":
      return (one, other) => collator.compare(one.title, other.title);
    case "status":
      return (one, other) => statuses.indexOf(one.statusId) - statuses.indexOf(other.statusId);
    case "priority":
      return (one, other) => rank(one) - rank(other);
    case "assignee":
      return (one, other) =>
        collator.compare(nameOf(one.assigneeId) || "\uffff", nameOf(other.assigneeId) || "\uffff");
    case "due":
      return (one, other) =>
        (one.dueOn ?? "9999") < (other.dueOn ?? "9999") ? -1 : one.dueOn === other.dueOn ? 0 : 1;
  }
}

function rank({ priority }: Task): number {
  return PRIORITIES.findIndex((known) => known === priority);
}
