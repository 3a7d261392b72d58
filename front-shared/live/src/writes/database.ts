import type { Entry } from "./entry.ts";
import type { Shelf } from "./shelf.ts";

const NAME = "tools-dashboard-live";
const STORE = "writes";

/** A browser's database, which all tabs see and which outlives them. */
export async function database(factory: IDBFactory): Promise<Shelf> {
  const opening = factory.open(NAME, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, { keyPath: "key" });
  const opened = await answer(opening);
  // A newer page wants another shape: what is kept is its own from now on.
  opened.onversionchange = () => opened.close();

  function change(work: (store: IDBObjectStore) => void): Promise<void> {
    return new Promise((done, failed) => {
      const transaction = opened.transaction(STORE, "readwrite");
      transaction.oncomplete = () => done();
      transaction.onabort = () => failed(transaction.error);
      work(transaction.objectStore(STORE));
    });
  }

  return {
    all: () => answer<Entry[]>(opened.transaction(STORE).objectStore(STORE).getAll()),
    add: (entry) => change((store) => store.put(entry)),
    replace: (entries) =>
      change((store) =>
        entries.forEach((entry) => {
          const found = store.getKey(entry.key);
          found.onsuccess = () => found.result !== undefined && store.put(entry);
        }),
      ),
    remove: (keys) => change((store) => keys.forEach((key) => store.delete(key))),
  };
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
}
