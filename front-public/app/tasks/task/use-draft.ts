import { useEffect, useState } from "react";
import { useScopeDraft } from "../scope-draft.ts";

interface Base {
  /** What was saved when the writing began: the server compares with it. */
  was: string;
  version: number;
}

/** A text that is being written: what is saved until somebody types, then what they typed, even after a reload. */
export function useDraft(name: string, was: string, version: number) {
  const kept = useScopeDraft(name);
  const [typed, setTyped] = useState<Base & { text: string }>();
  useEffect(() => {
    const text = kept.read();
    if (text && text !== was) setTyped((before) => before ?? { text, was, version });
    // Only when it begins: later the draft follows what is typed.
  }, [kept.key]);
  const base: Base = typed ?? { was, version };
  return {
    text: typed?.text ?? was,
    base,
    changed: typed !== undefined && typed.text !== typed.was,
    write(text: string) {
      setTyped({ was: base.was, version: base.version, text });
      kept.write(text === base.was ? "" : text);
    },
    clear() {
      setTyped(undefined);
      kept.write("");
    },
  };
}
