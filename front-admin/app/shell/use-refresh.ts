import { useEffect } from "react";
import { useRevalidator } from "react-router";

const EVERY = 10_000;

/** Asks for the page's data again and again while somebody looks at it. */
export function useRefresh(wanted = true, every = EVERY): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!wanted) return;
    const look = () => {
      if (document.visibilityState === "visible" && navigator.onLine) void revalidate();
    };
    const timer = setInterval(look, every);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [wanted, every, revalidate]);
}
