/** What the module needs of the world around it; tests bring their own. */
export interface Environment {
  /** @param token an access token, which a page's cookie stands for */
  open(url: string, token?: string): WebSocket;
  /** Milliseconds since 1970. */
  now(): number;
  /** @returns cancels it */
  after(milliseconds: number, then: () => void): () => void;
  /** From 0 to 1. */
  random(): number;
  /** False only when there is certainly no network. */
  online(): boolean;
  /**
   * @param woken the network came back, or somebody looks at the page again
   * @param lost the network went
   * @param sleeping the page will not run until it is woken
   * @returns stops listening
   */
  listen(woken: () => void, lost: () => void, sleeping: () => void): () => void;
  /** What tabs of one browser find each other by; undefined where that is not to be had, and in programs. */
  tabs?: Tabs | undefined;
  /** Where a browser keeps things; undefined where it keeps none, and in programs. */
  databases?: IDBFactory | undefined;
}

export interface Tabs {
  channel(name: string): BroadcastChannel;
  locks: LockManager;
}

/** A page's, or a program's. */
export const surroundings: Environment = {
  open: (url, token) => (token === undefined ? new WebSocket(url) : withToken(url, token)),
  now: () => Date.now(),
  after(milliseconds, then) {
    const timer = setTimeout(then, milliseconds);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
  online: () => navigator.onLine !== false,
  listen(woken, lost, sleeping) {
    if (typeof document === "undefined") {
      return () => {};
    }
    const stop = new AbortController();
    const { signal } = stop;
    window.addEventListener("online", woken, { signal });
    window.addEventListener("offline", lost, { signal });
    document.addEventListener("resume", woken, { signal });
    document.addEventListener("freeze", sleeping, { signal });
    const looked = () => document.visibilityState === "visible" && woken();
    document.addEventListener("visibilitychange", looked, { signal });
    return () => stop.abort();
  },
  get tabs() {
    const able =
      typeof document !== "undefined" && typeof BroadcastChannel !== "undefined" && "locks" in navigator;
    return able
      ? { channel: (name: string) => new BroadcastChannel(name), locks: navigator.locks }
      : undefined;
  },
  get databases() {
    return typeof indexedDB === "undefined" ? undefined : indexedDB;
  },
};

/** Pages cannot say who they are in a header; programs on Node, Deno and Bun can. */
function withToken(url: string, token: string): WebSocket {
  const Opening = WebSocket as new (url: string, options: object) => WebSocket;
  return new Opening(url, { headers: { Authorization: `Bearer ${token}` } });
}
