import type { FullTask } from "./result.ts";

/** What is known last about a task: what the page loaded, or what the answer to a change said since. */
export function newest(loaded: FullTask, answered: FullTask | undefined): FullTask {
  return answered && answered.version > loaded.version ? answered : loaded;
}
