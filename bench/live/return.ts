import type { Row } from "../table.ts";
import type { Crowd } from "./crowd.ts";

const MISSED = 3;
const MOST_QUESTIONS = 100;

/** Every socket breaks off; each topic has events while nobody is there; all come back in the same moment. */
export async function allComeBack(way: string, connections: number, crowd: Crowd): Promise<Row[]> {
  const { watching, ms, api, sessions, refused } = await crowd.comeBack(MISSED);
  const tries = Object.entries(refused).map(([why, times]) => `${times} × ${why}`);
  return [
    {
      measure: `${connections} back at once ${way}, nothing missed, s`,
      ...{ reached: ms / 1000, floor: 60, goal: 15, digits: 1 },
      boundBy: `all watch after ${(watching / 1000).toFixed(1)} s${tries.length ? `; tried again: ${tries.join(", ")}` : ""}`,
    },
    {
      measure: "questions to the API for that",
      ...{ reached: api, floor: MOST_QUESTIONS, goal: MOST_QUESTIONS },
      boundBy: `${MISSED} events of each topic from the hot log; auth-service was asked ${sessions} times`,
    },
  ];
}
