import type { Board, Place } from "../store/board.ts";

export type Direction = "up" | "down" | "left" | "right" | "first" | "last";

const KEYS: Record<string, Direction> = {
  ArrowUp: "up",
  k: "up",
  ArrowDown: "down",
  j: "down",
  ArrowLeft: "left",
  h: "left",
  ArrowRight: "right",
  l: "right",
  Home: "first",
  End: "last",
};

export function directionOf(key: string): Direction | undefined {
  return KEYS[key];
}

/** The card that is next in a direction; sideways the one at the same height of the next status that has any. */
export function nextTo(board: Board, id: string, direction: Direction): string | undefined {
  const { lanes, lane, column, row } = find(board, id);
  if (!lane) return undefined;
  switch (direction) {
    case "up":
      return lane[row - 1];
    case "down":
      return lane[row + 1];
    case "first":
      return lane[0];
    case "last":
      return lane.at(-1);
    case "left":
      return at(lanes.slice(0, column).findLast(some), row);
    case "right":
      return at(lanes.slice(column + 1).find(some), row);
  }
}

/** Where a card goes when it takes a step in a direction; undefined at the edge. */
export function stepOf(board: Board, id: string, direction: Direction): Place | undefined {
  const { lanes, lane, column, row, statusIds } = find(board, id);
  const here = statusIds[column];
  if (!lane || here === undefined) return undefined;
  const others = lane.filter((other) => other !== id);
  switch (direction) {
    case "up":
      return row > 0 ? between(here, others, row - 1) : undefined;
    case "down":
      return row < others.length ? between(here, others, row + 1) : undefined;
    case "first":
      return row > 0 ? between(here, others, 0) : undefined;
    case "last":
      return row < others.length ? between(here, others, others.length) : undefined;
    case "left":
    case "right": {
      const to = column + (direction === "left" ? -1 : 1);
      const statusId = statusIds[to];
      const there = lanes[to];
      return statusId !== undefined && there
        ? between(statusId, there, Math.min(row, there.length))
        : undefined;
    }
  }
}

export function between(statusId: string, others: readonly string[], index: number): Place {
  return { statusId, afterId: others[index - 1] ?? null, beforeId: others[index] ?? null };
}

function find({ lanes, tasks }: Board, id: string) {
  const statusIds = [...lanes.keys()];
  const statusId = tasks.get(id)?.statusId ?? "";
  const lane = lanes.get(statusId);
  return {
    statusIds,
    lanes: [...lanes.values()],
    lane,
    column: statusIds.indexOf(statusId),
    row: lane?.indexOf(id) ?? -1,
  };
}

function at(lane: readonly string[] | undefined, row: number): string | undefined {
  return lane?.[Math.min(row, lane.length - 1)];
}

function some(lane: readonly string[]): boolean {
  return lane.length > 0;
}
