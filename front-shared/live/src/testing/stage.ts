import { onTestFinished } from "vitest";
import { createLive, type Live, type LiveOptions } from "../index.ts";
import { Page } from "./page.ts";
import { Server } from "./server.ts";
import { World } from "./world.ts";

export const PROJECT = "project:01900000-0000-7000-8000-000000000001";
export const OTHER = "project:01900000-0000-7000-8000-000000000002";

interface Tab {
  world: World;
  live: Live;
  /** Topics for which a ticket was asked, one entry for each time. */
  asked: string[];
  /** What the next askings for a ticket are rejected with. */
  refusals: unknown[];
  watch(topic?: string): { page: Page; leave: () => void };
}

export interface Stage extends Tab {
  server: Server;
  /** Another tab of the same browser. */
  tab(options?: Partial<LiveOptions>, world?: Partial<World>): Tab;
}

export async function stage(options?: Partial<LiveOptions>): Promise<Stage> {
  const server = await Server.start();
  onTestFinished(() => server.stop());
  const tab = (options: Partial<LiveOptions> = {}, world: Partial<World> = {}) =>
    open(server, options, Object.assign(new World(), world));
  return { ...tab(options), server, tab };
}

function open({ url }: Server, options: Partial<LiveOptions>, world: World): Tab {
  const asked: string[] = [];
  const refusals: unknown[] = [];
  const live = createLive({
    url,
    ...options,
    environment: world,
    async ticket(topic) {
      asked.push(topic);
      if (refusals.length > 0) {
        throw refusals.shift();
      }
      return `ticket ${asked.length}`;
    },
  });
  onTestFinished(() => live.close());
  const watch = (topic = PROJECT) => {
    const page = new Page();
    return { page, leave: live.subscribe(topic, page) };
  };
  return { world, live, asked, refusals, watch };
}
