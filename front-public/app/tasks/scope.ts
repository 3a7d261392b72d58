import type { ApiComponents } from "front-shared/api";
import { createContext, use, useSyncExternalStore } from "react";
import type { TaskActions } from "./store/actions.ts";
import type { Board, Task } from "./store/board.ts";
import type { TaskStore } from "./store/task-store.ts";

/** A project as its pages know it: with its statuses, in their order. */
type Project = Required<ApiComponents["schemas"]["ProjectResponse"]>;
export type Member = ApiComponents["schemas"]["MemberDetails"];

/** The project that a page is about, and what the person may do there. */
export interface Scope {
  workspaceId: string;
  project: Project;
  members: readonly Member[];
  me: string;
  permissions: readonly string[];
  /** The day of the request, so that server and page agree on what is late. */
  today: string;
  /** The path of the project's board. */
  path: string;
  csrf: string | null;
  store: TaskStore;
  actions: TaskActions;
}

const ScopeContext = createContext<Scope | null>(null);

export const ScopeProvider = ScopeContext.Provider;

export function useScope(): Scope {
  const scope = use(ScopeContext);
  if (!scope) throw new Error("There is no project around this component.");
  return scope;
}

/** A part of the board; renders again only when it is another object. */
export function useBoard<T>(part: (board: Board) => T): T {
  const { store } = useScope();
  const snapshot = () => part(store.board);
  return useSyncExternalStore(store.subscribe, snapshot, snapshot);
}

export function useTask(id: string): Task | undefined {
  return useBoard(({ tasks }) => tasks.get(id));
}

/** Whether work in a status is over, as the project says and no name tells. */
export function isDone({ statuses }: Project, statusId: string): boolean {
  return statuses.find(({ id }) => id === statusId)?.category === "done";
}

export function memberName(members: readonly Member[], id: string | null | undefined): string | undefined {
  return members.find(({ userId }) => userId === id)?.name ?? undefined;
}
