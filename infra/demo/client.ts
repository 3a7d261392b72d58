/** Something that stops the demo, in a sentence for the person who started it. */
export class Failure extends Error {}

const TIMEOUT = 20_000;
const LONGEST_WAIT = 30_000;

/** The platform's public API as one person. */
export class Client {
  readonly gateway: string;
  readonly #token: string | undefined;

  constructor(gateway: string, token?: string) {
    this.gateway = gateway;
    this.#token = token;
  }

  /** By which the platform knows the person. */
  get headers(): Record<string, string> {
    return this.#token ? { Authorization: `Bearer ${this.#token}` } : {};
  }

  get<T>(path: string): Promise<T> {
    return this.call("GET", path);
  }

  post<T>(path: string, body: unknown, idempotencyKey?: string): Promise<T> {
    return this.call("POST", path, JSON.stringify(body), {
      "Content-Type": "application/json",
      ...(idempotencyKey ? { "Idempotency-Key": idempotencyKey } : {}),
    });
  }

  delete(path: string): Promise<unknown> {
    return this.call("DELETE", path);
  }

  upload<T>(path: string, file: File): Promise<T> {
    const form = new FormData();
    form.set("file", file);
    return this.call("POST", path, form);
  }

  /** Every item of a list that comes in pages. */
  async all<T>(path: string): Promise<T[]> {
    const items: T[] = [];
    let cursor: string | null | undefined;
    do {
      const separator = path.includes("?") ? "&" : "?";
      const page = await this.get<{ items: T[]; nextCursor?: string | null }>(
        cursor ? `${path}${separator}cursor=${encodeURIComponent(cursor)}` : path,
      );
      items.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor);
    return items;
  }

  private async call<T>(
    method: string,
    path: string,
    body?: BodyInit,
    headers?: Record<string, string>,
  ): Promise<T> {
    const response = await this.attempt(method, path, body, headers);
    const text = await response.text();
    if (!response.ok) throw refusal(method, path, response.status, text);
    return (text === "" ? undefined : JSON.parse(text)) as T;
  }

  /** Waits where the platform says so: too many requests, or a service that is about to be back. */
  private async attempt(method: string, path: string, body?: BodyInit, headers?: Record<string, string>) {
    for (let waited = 0; ;) {
      const response = await fetch(this.gateway + path, {
        method,
        headers: { ...headers, ...this.headers },
        signal: AbortSignal.timeout(TIMEOUT),
        ...(body === undefined ? {} : { body }),
      });
      const again = response.status === 429 || response.status === 503;
      const pause = 1000 * Number(response.headers.get("Retry-After") ?? 1);
      if (!again || waited + pause > LONGEST_WAIT) return response;
      await response.arrayBuffer();
      waited += pause;
      await new Promise((resume) => setTimeout(resume, pause));
    }
  }
}

/** A refusal with its status, so that callers can tell what they expected from what they did not. */
export class Refusal extends Failure {
  readonly status: number;

  constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }
}

function refusal(method: string, path: string, status: number, text: string): Refusal {
  let reason = text.slice(0, 300);
  try {
    const problem = JSON.parse(text);
    reason = [
      problem.title,
      problem.detail,
      ...(problem.errors ?? []).map((one: object) => JSON.stringify(one)),
    ]
      .filter(Boolean)
      .join(" ");
  } catch {
    // Not a problem document: its beginning will do.
  }
  return new Refusal(`${method} ${path} was answered with ${status}: ${reason}`, status);
}

/** The address that `./td` runs the gateway at. */
export function gatewayUrl(): string {
  return required("GATEWAY_URL");
}

export function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Failure(`${name} is not set: start the platform with ./td up, then ./td demo.`);
  return value;
}
