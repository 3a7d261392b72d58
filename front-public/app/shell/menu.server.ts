import type { Gateway } from "front-shared/server";

/** A tool's entry in the menu. */
export interface MenuEntry {
  id: string;
  title: Record<string, string>;
  /** Below the site's root, such as `/app/` or `/admin/people`. */
  path: string;
  icon: string | null;
}

/** The tools that are there for this person. Without the registry the pages that every platform has still work. */
export async function readMenu(gateway: Gateway): Promise<MenuEntry[]> {
  try {
    const { data } = await gateway.registry.GET("/registry/v1/menu");
    return data?.items ?? [];
  } catch {
    return [];
  }
}
