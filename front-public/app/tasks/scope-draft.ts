import { type Draft, draftOf } from "front-shared/page";
import { useScope } from "./scope.ts";

/** A draft that belongs to the project: it goes when the person may not see the project any more. */
export function useScopeDraft(name: string): Draft {
  const { me, path } = useScope();
  return draftOf(me, path, name);
}
