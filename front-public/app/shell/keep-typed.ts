import { isProblem, type Problem, problemOf } from "front-shared/api";
import { data, isRouteErrorResponse } from "react-router";

const UNREACHABLE = { type: "urn:tools-dashboard:problem:unavailable", title: "No answer", status: 503 };

interface Sending<T> {
  request: Request;
  serverAction: () => Promise<T>;
}

/**
 * Sends a form. When no answer comes, or one that no page can be made of, the page stays as it is, with what was typed,
 * and says so.
 */
export async function keepTyped<T>({ request, serverAction }: Sending<T>): Promise<T> {
  const fields = Object.fromEntries(await request.clone().formData());
  try {
    return await serverAction();
  } catch (error) {
    if (error instanceof Response) throw error;
    const { password: _, csrf: __, ...typed } = fields;
    const problem = problemIn(error);
    // With this status nothing is loaded again, which would fail as well.
    return data({ ...typed, done: false, problem }, { status: problem.status }) as T;
  }
}

function problemIn(error: unknown): Problem {
  if (!isRouteErrorResponse(error)) return problemOf(503, UNREACHABLE);
  if (isProblem(error.data)) return error.data;
  return error.status >= 500 ? problemOf(error.status, UNREACHABLE) : problemOf(error.status, undefined);
}
