import admin from "../../front-admin/app/routes.ts";
import front from "../../front-public/app/routes.ts";

interface Route {
  path?: string;
  index?: boolean;
  file: string;
  children?: readonly Route[];
}

/** The addresses of all pages of both front ends, as their routes have them. */
const PAGES: readonly string[] = [
  ...pagesOf(front as Route[], "/app"),
  ...pagesOf(admin as Route[], "/admin"),
];

/** Those that nobody has visited. @param visited paths, as of the site's root */
export function unvisited(visited: readonly string[]): string[] {
  return PAGES.filter((page) => {
    const others = PAGES.filter((other) => other !== page);
    return !visited.some((path) => matches(page, path) && !others.some((other) => before(other, page, path)));
  });
}

/** Routes whose file is no component answer with no page; what no route has is one. */
function pagesOf(routes: readonly Route[], base: string): string[] {
  return [
    ...new Set(
      routes.flatMap((route) => {
        const path = route.path ? `${base}/${route.path}` : base;
        const own = route.path === undefined && route.children ? [] : [path];
        if (route.children) return [...own, ...pagesOf(route.children, path)];
        return route.file.endsWith(".tsx") || route.path === "*" ? [path] : [];
      }),
    ),
  ];
}

/** Whether another route is the one that a path means. */
function before(other: string, page: string, path: string): boolean {
  return matches(other, path) && wildness(other) < wildness(page);
}

function wildness(page: string): number {
  return (page.match(/:/g)?.length ?? 0) + (page.endsWith("*") ? 100 : 0);
}

function matches(page: string, path: string): boolean {
  const pattern = page.replace(/:\w+/g, "[^/]+").replace(/\*$/, ".+");
  return new RegExp(`^${pattern}/?$`).test(path);
}
