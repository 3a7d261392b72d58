import { statusOf } from "../tickets.ts";
import type { Done, Refused, WritesOptions } from "./api.ts";
import type { Entry } from "./entry.ts";

export type Answer =
  | Done
  | Refused
  | { result: "none" }
  | { result: "signed-out" }
  /** @param after milliseconds that the server wishes for */
  | { result: "later"; after: number };

/** It may do the next time; a fault may not, so that one is not tried for ever. */
const LATER = new Set([408, 425, 429, 502, 503, 504]);
const FAULT = 500;
const MOST_FAULTS = 5;

/** Sends a write once. */
export async function post(
  { method, path, body, ifMatch, key, failures }: Entry,
  send: NonNullable<WritesOptions["fetch"]>,
  signal: AbortSignal,
): Promise<Answer> {
  const headers: Record<string, string> = { "Idempotency-Key": key };
  if (ifMatch !== undefined) headers["If-Match"] = ifMatch;
  if (body !== undefined) headers["Content-Type"] = "application/json";
  try {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const answer = await send(path, { method, headers, signal, ...sent });
    const { status } = answer;
    if (status === 401) return { result: "signed-out" };
    if (LATER.has(status) || (status === FAULT && failures < MOST_FAULTS)) {
      return { result: "later", after: pauseOf(answer.headers.get("Retry-After")) };
    }
    const said = parsed(await answer.text());
    return answer.ok
      ? { result: "done", status, body: said, etag: answer.headers.get("ETag") }
      : { result: "refused", status, body: said };
  } catch (failure) {
    return statusOf(failure) === 401 ? { result: "signed-out" } : { result: "none" };
  }
}

/** Seconds, or a date. */
function pauseOf(wish: string | null): number {
  if (wish === null) return 0;
  const seconds = Number(wish);
  const milliseconds = Number.isNaN(seconds) ? Date.parse(wish) - Date.now() : seconds * 1_000;
  return Math.max(0, milliseconds || 0);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
