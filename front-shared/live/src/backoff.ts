const SHORTEST = 500;
const LONGEST = 15_000;

/**
 * Milliseconds to wait before the next attempt: anything between the shortest pause and one that doubles each time, so
 * that those who lost the same server do not come back together.
 *
 * @param failures how many attempts have failed before this one, from 0
 * @param random from 0 to 1
 */
export function pause(failures: number, random: number): number {
  const most = Math.min(LONGEST, SHORTEST * 2 ** Math.min(failures + 1, 10));
  return SHORTEST + random * (most - SHORTEST);
}
