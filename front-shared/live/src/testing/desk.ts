import { IDBFactory } from "fake-indexeddb";
import { onTestFinished } from "vitest";
import { createWrites, type NewWrite, type Writes, type WritesOptions } from "../writes/index.ts";
import { Service } from "./service.ts";
import { World } from "./world.ts";

interface Page {
  writes: Writes;
  world: World;
}

export interface Desk extends Page {
  service: Service;
  /** Another page of the same browser: another tab, or the same one after a reload. */
  page(options?: Partial<WritesOptions>, world?: Partial<World>): Page;
}

/** A browser in which somebody writes, and the service that is written to. */
export async function desk(options: Partial<WritesOptions> = {}): Promise<Desk> {
  const service = await Service.start();
  onTestFinished(() => service.stop());
  const databases = new IDBFactory();
  const page = (more: Partial<WritesOptions> = {}, differences: Partial<World> = {}) => {
    const world = Object.assign(new World(), { databases }, differences);
    const writes = createWrites({
      person: `ada of ${service.url}`,
      fetch: (path, init) => fetch(service.url + path, init),
      environment: world,
      ...options,
      ...more,
    });
    onTestFinished(() => writes.close());
    return { writes, world };
  };
  return { ...page(), service, page };
}

export function write(path: string, more: Partial<NewWrite> = {}): NewWrite {
  return { method: "POST", path, body: { path }, ...more };
}
