import type { ApiComponents } from "front-shared/api";

type Answer = ApiComponents["schemas"]["TaskResponse"];

/** A task as boards and lists show it: all but its description, which only its own page loads. */
export type Task = Omit<Answer, "description"> & Required<Pick<Answer, "commentCount" | "fileCount">>;

export type Priority = Answer["priority"];

export const PRIORITIES: readonly Priority[] = ["urgent", "high", "normal", "low"];

export function isPriority(text: string): text is Priority {
  return PRIORITIES.some((known) => known === text);
}

/** Where a task stands: right below one, else right above one, else at the bottom of its status. */
export interface Place {
  statusId: string;
  afterId?: string | null | undefined;
  beforeId?: string | null | undefined;
}

/** The tasks of a project, and their order in each status. Never changed: every change makes a new one. */
export interface Board {
  tasks: ReadonlyMap<string, Task>;
  lanes: ReadonlyMap<string, readonly string[]>;
}

export type Change = (board: Board) => Board;

/** What an answer of the API has for boards. Answers to changes leave the counts out. */
export function taskOf(answer: Answer, known?: Task): Task {
  const { description: _, ...task } = answer;
  return {
    ...task,
    commentCount: answer.commentCount ?? known?.commentCount ?? 0,
    fileCount: answer.fileCount ?? known?.fileCount ?? 0,
  };
}

/** @param tasks in the order of the board */
export function boardOf(tasks: readonly Task[], statusIds: readonly string[]): Board {
  const lanes = new Map<string, string[]>(statusIds.map((id) => [id, []]));
  for (const { id, statusId } of tasks) lanes.get(statusId)?.push(id);
  return { tasks: new Map(tasks.map((task) => [task.id, task])), lanes };
}

/** Sets what a task says, leaving it where it is; a task that is not known yet goes to the bottom of its status. */
export function saying(task: Task): Change {
  return (board) => {
    const known = board.tasks.get(task.id);
    const tasks = new Map(board.tasks).set(task.id, known ? { ...task, statusId: known.statusId } : task);
    return known ? { ...board, tasks } : { tasks, lanes: inserted(board.lanes, task.id, task) };
  };
}

/** Moves a task to a place. */
export function placing(id: string, place: Place): Change {
  return (board) => {
    const task = board.tasks.get(id);
    if (!task || !board.lanes.has(place.statusId)) return board;
    const lanes = inserted(removed(board.lanes, id, task.statusId), id, place);
    if (task.statusId === place.statusId) {
      return same(board.lanes.get(place.statusId), lanes.get(place.statusId)) ? board : { ...board, lanes };
    }
    return { tasks: new Map(board.tasks).set(id, { ...task, statusId: place.statusId }), lanes };
  };
}

export function removing(id: string): Change {
  return (board) => {
    const task = board.tasks.get(id);
    if (!task) return board;
    const tasks = new Map(board.tasks);
    tasks.delete(id);
    return { tasks, lanes: removed(board.lanes, id, task.statusId) };
  };
}

/** The place that a task has, as its neighbours tell. */
export function placeOf(board: Board, id: string): Place | undefined {
  const task = board.tasks.get(id);
  const lane = task && board.lanes.get(task.statusId);
  if (!task || !lane) return undefined;
  const index = lane.indexOf(id);
  return { statusId: task.statusId, afterId: lane[index - 1] ?? null, beforeId: lane[index + 1] ?? null };
}

type Lanes = Board["lanes"];

function inserted(lanes: Lanes, id: string, { statusId, afterId, beforeId }: Place): Lanes {
  const lane = lanes.get(statusId);
  if (!lane) return lanes;
  const above = afterId ? lane.indexOf(afterId) : -1;
  const below = beforeId ? lane.indexOf(beforeId) : -1;
  const index = above >= 0 ? above + 1 : below >= 0 ? below : lane.length;
  return new Map(lanes).set(statusId, lane.toSpliced(index, 0, id));
}

function removed(lanes: Lanes, id: string, statusId: string): Lanes {
  const lane = lanes.get(statusId);
  return lane
    ? new Map(lanes).set(
        statusId,
        lane.filter((other) => other !== id),
      )
    : lanes;
}

function same(one: readonly string[] | undefined, other: readonly string[] | undefined): boolean {
  return one?.length === other?.length && (one?.every((id, index) => id === other?.[index]) ?? true);
}
