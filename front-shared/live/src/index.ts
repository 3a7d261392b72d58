export { createLive } from "./live.ts";
export type { ConnectionState, Live, LiveOptions, TopicListener, TopicState } from "./api.ts";
export type { Environment } from "./environment.ts";
export type { Device, LiveEvent, Said } from "./protocol.ts";
