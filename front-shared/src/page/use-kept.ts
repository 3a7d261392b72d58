import { type RefObject, useEffect, useEffectEvent, useRef } from "react";
import { useLocation, useNavigation } from "react-router";
import { draftOf } from "./drafts.ts";
import { useRootData } from "./root-data.ts";
import { typeAgain, typedIn } from "./typed-fields.ts";

const DOOR = /\/sign-in$/;

/**
 * Keeps what somebody types into a form until the form has been sent for good: over a reload, over a server or a network
 * that is away, and over a sign-in in between. Passwords are not kept.
 *
 * @param refused whether the form came back
 */
export function useKept(form: RefObject<HTMLFormElement | null>, refused: boolean): void {
  const person = useRootData()?.person?.id;
  const { pathname } = useLocation();
  const { state } = useNavigation();
  const sent = useRef(false);
  const draft = () => {
    const intent = form.current?.elements.namedItem("intent");
    return draftOf(person, pathname, intent instanceof HTMLInputElement ? intent.value : "form");
  };
  const begin = useEffectEvent((element: HTMLFormElement) => {
    const kept = draft();
    // Somebody may have begun before the scripts came.
    const typed = typedIn(element);
    if (typed) kept.write(typed);
    else typeAgain(element, kept.read());
    return kept;
  });

  useEffect(() => {
    const element = form.current;
    if (!element) return;
    const kept = begin(element);
    const write = () => kept.write(typedIn(element));
    const send = () => {
      sent.current = true;
    };
    element.addEventListener("input", write);
    element.addEventListener("change", write);
    element.addEventListener("submit", send);
    return () => {
      element.removeEventListener("input", write);
      element.removeEventListener("change", write);
      element.removeEventListener("submit", send);
      // It led to another page: done, unless that page asks to sign in first.
      const away = !location.pathname.endsWith(pathname);
      if (sent.current && away && (DOOR.test(pathname) || !DOOR.test(location.pathname))) kept.write("");
    };
  }, [form, pathname]);

  const settle = useEffectEvent(() => {
    if (refused && form.current) draft().write(typedIn(form.current, true));
    else if (sent.current) draft().write("");
    sent.current = false;
  });
  useEffect(() => {
    if (state === "idle") settle();
  }, [state]);
}
