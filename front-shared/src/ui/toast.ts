type Tone = "plain" | "danger";
type Say = (text: string, tone: Tone) => void;

const waiting: Parameters<Say>[] = [];
let say: Say = (text, tone) => waiting.push([text, tone]);

/** Says something for a moment; errors stay until they are closed. */
export function toast(text: string, tone: Tone = "plain"): void {
  say(text, tone);
}

/** Hands over to what shows toasts, which pages without any do not have to load. */
export function showToastsBy(shown: Say): void {
  say = shown;
  for (const one of waiting.splice(0)) shown(...one);
}
