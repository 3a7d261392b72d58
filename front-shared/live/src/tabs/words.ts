import type { ClientMessage, ErrorMessage, TopicMessage } from "../protocol.ts";

/** What a tab says to the one that leads. */
export type TabWord = { tab: string } & (
  { type: "join" | "leave" | "probe" } | { type: "say"; message: ClientMessage }
);

/** What the leading tab's hub says to those that have joined; to all, that it leads. */
export type HubWord = { hub: string } & (
  | { type: "lead" }
  | ({ to: readonly string[] } & (
      | { type: "wait" | "open" | "pause" | "alive" }
      | { type: "close"; code?: number | undefined }
      | { type: "tell"; message: TopicMessage | ErrorMessage }
    ))
);

/** Tabs whose pages were loaded from another version of this module do not understand each other. */
export const VERSION = 1;
