import { beforeEach, expect, test, vi } from "vitest";
import { draftOf, forgetDrafts } from "./drafts.ts";

beforeEach(() => {
  vi.stubGlobal("sessionStorage", storage());
});

test("keeps what a person typed at a place", () => {
  draftOf("ada", "/w/1", "name").write("Engines");

  expect(draftOf("ada", "/w/1", "name").read()).toBe("Engines");
  expect(draftOf("ada", "/w/2", "name").read()).toBe("");
  expect(draftOf("grace", "/w/1", "name").read()).toBe("");
});

test("forgets a place and those below it, and no other", () => {
  draftOf("ada", "/w/1/p/2", "title").write("here");
  draftOf("ada", "/w/1/p/2/t/3", "comment").write("below");
  draftOf("ada", "/w/1/p/23", "title").write("beside");
  draftOf("grace", "/w/1/p/2", "title").write("hers");

  forgetDrafts("ada", "/w/1/p/2");

  expect(draftOf("ada", "/w/1/p/2", "title").read()).toBe("");
  expect(draftOf("ada", "/w/1/p/2/t/3", "comment").read()).toBe("");
  expect(draftOf("ada", "/w/1/p/23", "title").read()).toBe("beside");
  expect(draftOf("grace", "/w/1/p/2", "title").read()).toBe("hers");
});

test("forgets everybody's, and nothing that is no draft", () => {
  draftOf("ada", "/", "name").write("hers");
  draftOf(undefined, "/sign-up", "name").write("nobody's");
  sessionStorage.setItem("other", "stays");

  forgetDrafts();

  expect(Object.keys(sessionStorage)).toEqual(["other"]);
});

/** As a browser's, whose keys are its own properties. */
function storage() {
  const kept: Record<string, string> = {};
  const hidden = { enumerable: false };
  Object.defineProperties(kept, {
    getItem: { ...hidden, value: (key: string) => kept[key] ?? null },
    setItem: { ...hidden, value: (key: string, text: string) => (kept[key] = text) },
    removeItem: { ...hidden, value: (key: string) => delete kept[key] },
  });
  return kept;
}
