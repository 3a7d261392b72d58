import { useState } from "react";

/** A part of a list, as the services hand it out. */
export interface ListPage<Item> {
  items: Item[];
  nextCursor?: string | null;
}

/** A list that grows in place, from the part that the server has rendered. */
export function useMore<Item>(
  first: ListPage<Item>,
  load: (cursor: string) => Promise<{ data?: ListPage<Item> }>,
) {
  const [grown, setGrown] = useState({ first, list: first });
  const [state, setState] = useState<"idle" | "loading" | "failed">("idle");
  const list = grown.first === first ? grown.list : first;

  async function more() {
    if (!list.nextCursor || state === "loading") return;
    setState("loading");
    const { data } = await load(list.nextCursor).catch(() => ({ data: undefined }));
    setState(data ? "idle" : "failed");
    if (data) setGrown({ first, list: { ...data, items: [...list.items, ...data.items] } });
  }

  return { ...list, state, more };
}
