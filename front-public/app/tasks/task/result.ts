import type { ApiComponents, Problem } from "front-shared/api";

export type FullTask = ApiComponents["schemas"]["TaskResponse"];
export type Comment = ApiComponents["schemas"]["CommentResponse"];
export type TaskFile = ApiComponents["schemas"]["FileResponse"];
export type HistoryEntry = ApiComponents["schemas"]["HistoryEntryResponse"];

/** All that a task's page shows. History is null while its store is behind; `now` is the time of the answer. */
export interface LoadedTask {
  task: FullTask;
  comments: Comment[];
  files: TaskFile[];
  history: HistoryEntry[] | null;
  now: string;
}

/** What a person may write about a task. */
export const FIELDS = ["title", "description", "priority", "dueOn", "assigneeId"] as const;

export type Field = (typeof FIELDS)[number];

/** Two people wrote the same field: nothing was saved yet. */
export interface Conflict {
  /** Or `body`, of a comment. */
  field: Field | "body";
  mine: string;
  theirs: string;
  /** Against which version one's own words may be saved now. */
  version: number;
  /** Who wrote the other words, when that is known. */
  by: string | null;
}

/** What came of a form. */
export interface Result {
  /** The form: an intent, with what it was about. */
  about: string;
  done: boolean;
  task?: FullTask;
  conflict?: Conflict;
  problem?: Problem;
  /** What was typed, so that it is not lost with the refusal. */
  text?: string;
}
