/** What is wrong with one field of a request; `field` is its path, such as `email` or `changes[3]`. */
export interface FieldError {
  field: string;
  message: string;
}

/** A problem document (RFC 9457) of the platform. Plain data, so that it passes from a loader to a page. */
export interface Problem {
  problem: true;
  type: string;
  title: string;
  status: number;
  detail?: string;
  requestId?: string;
  errors?: FieldError[];
  /** When the same may be asked again. */
  retryAfterSeconds?: number;
  /** Of a wrong password: how many more may be wrong before one has to wait. */
  attemptsLeft?: number;
}

/** The problem that an answer carries, or one made from its status when a proxy answered in its own words. */
export function problemOf(status: number, body: unknown): Problem {
  if (isShape(body)) {
    return { ...body, problem: true };
  }
  return { problem: true, type: "about:blank", title: "The platform did not answer as it should", status };
}

export function isProblem(value: unknown): value is Problem {
  return typeof value === "object" && value !== null && "problem" in value && value.problem === true;
}

function isShape(body: unknown): body is Omit<Problem, "problem"> {
  return typeof body === "object" && body !== null && "title" in body && "status" in body && "type" in body;
}
