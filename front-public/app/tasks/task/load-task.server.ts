import type { Clients } from "front-shared/api";
import { must } from "front-shared/server";

const PAGE = 100;
/** As many pages of comments or files as are shown. */
const PAGES = 5;
const ENTRIES = 50;

export interface TaskPath {
  workspaceId: string;
  projectId: string;
  taskId: string;
}

const ONE = "/api/v1/workspaces/{workspaceId}/projects/{projectId}/tasks/{taskId}";

/** A task with all that is about it, asked for at once. History comes from another store, which may be behind: then null. */
export async function loadTask(api: Clients["api"], path: TaskPath) {
  const [task, comments, files, history] = await Promise.all([
    api.GET(ONE, { params: { path } }).then(must),
    all((query) => api.GET(`${ONE}/comments`, { params: { path, query } }).then(must)),
    all((query) => api.GET(`${ONE}/files`, { params: { path, query } }).then(must)),
    api.GET(`${ONE}/history`, { params: { path, query: { limit: ENTRIES } } }),
  ]);
  return { task, comments, files, history: history.data?.items ?? null };
}

interface Page<T> {
  items: T[];
  nextCursor?: string | null;
}

async function all<T>(ask: (query: { limit: number; cursor?: string }) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < PAGES; page++) {
    const { items: more, nextCursor } = await ask({ limit: PAGE, ...(cursor && { cursor }) });
    items.push(...more);
    if (!nextCursor) break;
    cursor = nextCursor;
  }
  return items;
}
