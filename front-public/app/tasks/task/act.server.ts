import { type Clients, problemOf } from "front-shared/api";
import type { TaskPath } from "./load-task.server.ts";
import type { Result } from "./result.ts";
import { saveTask } from "./save-task.server.ts";

const ONE = "/api/v1/workspaces/{workspaceId}/projects/{projectId}/tasks/{taskId}";

type Api = Clients["api"];
type Answer = { data?: unknown; error?: unknown; response: Response };

/** Does what a form of a task's page asks for. Which one it was says `intent`. */
export async function act(api: Api, path: TaskPath, form: FormData): Promise<Result> {
  const intent = String(form.get("intent"));
  const commentId = String(form.get("commentId") ?? "");
  const body = String(form.get("body") ?? "").replaceAll("\r\n", "\n");
  switch (intent) {
    case "comment":
      return resultOf(
        "comment",
        await api.POST(`${ONE}/comments`, { params: { path, header: key(form) }, body: { body } }),
        body,
      );
    case "comment-change":
      return changeComment(api, { ...path, commentId }, form, body);
    case "comment-delete":
      return resultOf(
        `comment:${commentId}`,
        await api.DELETE(`${ONE}/comments/{commentId}`, { params: { path: { ...path, commentId } } }),
      );
    case "file-delete": {
      const fileId = String(form.get("fileId"));
      const params = { path: { ...path, fileId } };
      return resultOf("file", await api.DELETE(`${ONE}/files/{fileId}`, { params }));
    }
    case "file":
      return resultOf("file", await attach(api, path, form));
    case "delete":
      return resultOf("delete", await api.DELETE(ONE, { params: { path } }));
    default:
      return saveTask(api, path, form, intent);
  }
}

async function changeComment(
  api: Api,
  path: TaskPath & { commentId: string },
  form: FormData,
  body: string,
): Promise<Result> {
  const about = `comment:${path.commentId}`;
  const header = { "If-Match": `"${Number(form.get("version"))}"` };
  const answer = await api.PATCH(`${ONE}/comments/{commentId}`, { params: { path, header }, body: { body } });
  if (answer.response.status !== 412) return resultOf(about, answer, body);
  const comments = await api.GET(`${ONE}/comments`, { params: { path, query: { limit: 100 } } });
  const now = comments.data?.items.find(({ id }) => id === path.commentId);
  if (!now) return resultOf(about, answer, body);
  const conflict = { field: "body" as const, mine: body, theirs: now.body, version: now.version, by: null };
  return { about, done: false, conflict };
}

/** Without scripts a file comes as part of the form; with them the page sends it itself, and shows how far it is. */
async function attach(api: Api, path: TaskPath, form: FormData): Promise<Answer> {
  const body = new FormData();
  const file = form.get("file");
  if (file) body.append("file", file);
  return api.POST(`${ONE}/files`, { params: { path }, body: { file: "" }, bodySerializer: () => body });
}

function key(form: FormData): { "Idempotency-Key"?: string } {
  const value = form.get("key");
  return typeof value === "string" && value ? { "Idempotency-Key": value } : {};
}

function resultOf(about: string, answer: Answer, text?: string): Result {
  if (answer.response.ok) return { about, done: true };
  return { about, done: false, problem: problemOf(answer.response.status, answer.error), text };
}
