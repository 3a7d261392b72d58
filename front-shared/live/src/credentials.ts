import type { Environment } from "./environment.ts";

/** Before its end, when a token is long enough for that. */
const MARGIN = 60_000;
const SHORTEST = 10_000;

/** A program's access tokens: gets one, and the next one in time. */
export class Credentials {
  readonly #environment: Environment;
  readonly #issue: () => Promise<string>;
  readonly #renewed: (token: string) => void;
  #stopped = false;
  #cancel = () => {};

  constructor(environment: Environment, issue: () => Promise<string>, renewed: (token: string) => void) {
    this.#environment = environment;
    this.#issue = issue;
    this.#renewed = renewed;
  }

  async get(): Promise<string> {
    const token = await this.#issue();
    const lifetime = lifetimeOf(token);
    if (lifetime >= SHORTEST && !this.#stopped) {
      const wait = Math.max(lifetime - MARGIN, lifetime / 2);
      this.#cancel = this.#environment.after(wait, () => void this.#renew());
    }
    return token;
  }

  stop(): void {
    this.#stopped = true;
    this.#cancel();
  }

  /** Without a new one the server closes the socket, and the next one asks again. */
  async #renew(): Promise<void> {
    const token = await this.get().catch(() => undefined);
    if (token !== undefined && !this.#stopped) {
      this.#renewed(token);
    }
  }
}

/** Milliseconds that are left of a JSON Web Token; 0 when that cannot be told. */
function lifetimeOf(token: string): number {
  try {
    const claims = atob(token.split(".")[1]?.replaceAll("-", "+").replaceAll("_", "/") ?? "");
    const { exp } = JSON.parse(claims) as { exp: number };
    return exp * 1_000 - Date.now() || 0;
  } catch {
    return 0;
  }
}
