import {
  type Board,
  boardOf,
  type Change,
  type Place,
  placing,
  removing,
  saying,
  type Task,
} from "./board.ts";

/**
 * The tasks of one project in this tab: what the server said, with what was done here and is not answered yet on top.
 * Components read parts of {@link board}, which are the same objects as long as nothing about them changed.
 */
export class TaskStore {
  /** What is shown. */
  board: Board;
  #known: Board;
  readonly #statusIds: readonly string[];
  readonly #pending = new Set<Change>();
  #held: Change | undefined;
  /** When each task came to the place that is known; milliseconds. */
  readonly #placedAt = new Map<string, number>();
  readonly #listeners = new Set<() => void>();
  #gathering = false;

  constructor(tasks: readonly Task[], statusIds: readonly string[]) {
    this.#statusIds = statusIds;
    this.#known = this.board = boardOf([], statusIds);
    this.load(tasks);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** @param tasks all there are, in the order of the board */
  load(tasks: readonly Task[]): void {
    const kept = tasks.map((task) => {
      const known = this.#known.tasks.get(task.id);
      return known && equal(known, task) ? known : task;
    });
    this.#placedAt.clear();
    for (const task of tasks) this.#placedAt.set(task.id, Date.parse(task.updatedAt));
    this.#know(() => boardOf(kept, this.#statusIds));
  }

  /** What the server says about a task now. Where it stands is only told by loading and by moves. */
  learn(task: Task): void {
    const known = this.#known.tasks.get(task.id);
    if (!known) this.#placedAt.set(task.id, Date.parse(task.updatedAt));
    if (!known || (task.version >= known.version && !equal(known, { ...task, statusId: known.statusId }))) {
      this.#know(saying(task));
    }
  }

  known(id: string): Task | undefined {
    return this.#known.tasks.get(id);
  }

  /** Somebody moved a task, unless it was before what is known already. */
  moved(id: string, place: Place, at: string): void {
    const when = Date.parse(at);
    if (when > (this.#placedAt.get(id) ?? 0)) {
      this.#placedAt.set(id, when);
      this.#know(placing(id, place));
    }
  }

  forget(id: string): void {
    this.#know(removing(id));
  }

  /**
   * Shows a change before the server has agreed.
   *
   * @returns ends it: with the change that really took place, or without when there was none
   */
  attempt(change: Change): (outcome?: Change) => void {
    this.#pending.add(change);
    this.#show();
    return (outcome) => {
      this.#pending.delete(change);
      this.#know(outcome ?? ((board) => board));
    };
  }

  /** Shows a change that is only being tried out, such as a card in somebody's hand. */
  hold(change: Change | undefined): void {
    this.#held = change;
    this.#show();
  }

  /** Shows what several changes come to, instead of one after the other. */
  together(changes: () => void): void {
    this.#gathering = true;
    try {
      changes();
    } finally {
      this.#gathering = false;
      this.#show();
    }
  }

  #know(change: Change): void {
    this.#known = change(this.#known);
    this.#show();
  }

  #show(): void {
    if (this.#gathering) return;
    let board = this.#known;
    for (const change of this.#pending) board = change(board);
    if (this.#held) board = this.#held(board);
    if (board !== this.board) {
      this.board = board;
      for (const listener of this.#listeners) listener();
    }
  }
}

function equal(one: Task, other: Task): boolean {
  return Object.entries(other).every(([name, value]) => one[name as keyof Task] === value);
}
