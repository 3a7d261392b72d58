const PREFIX = "draft:";

export type Draft = ReturnType<typeof draftOf>;

/**
 * What somebody typed and has not sent yet, kept for this tab. Storage may be forbidden or full: then it is not kept.
 *
 * @param person whose it is; nobody else in this tab gets to see it
 * @param place the path of the page that it belongs to
 */
export function draftOf(person: string | undefined, place: string, name: string) {
  const key = `${PREFIX}${person ?? ""}:${place}#${name}`;
  return {
    key,
    read(): string {
      try {
        return sessionStorage.getItem(key) ?? "";
      } catch {
        return "";
      }
    },
    write(text: string): void {
      try {
        if (text) sessionStorage.setItem(key, text);
        else sessionStorage.removeItem(key);
      } catch {
        // Nothing is lost but the draft's survival of a reload.
      }
    },
  };
}

/** Throws away what a person has not sent at a place and at those below it; without either, all there is. */
export function forgetDrafts(person?: string, place = ""): void {
  const start = person === undefined ? PREFIX : `${PREFIX}${person}:${place}`;
  try {
    for (const key of Object.keys(sessionStorage)) {
      const rest = key.startsWith(start) ? key.slice(start.length) : undefined;
      if (rest !== undefined && (place === "" || /^[/#]/.test(rest))) sessionStorage.removeItem(key);
    }
  } catch {
    // There is no storage to leave anything in.
  }
}
