import { setTimeout } from "node:timers/promises";
import { textsTo } from "../../infra/demo/mail-page.ts";
import { address } from "./platform.ts";

const ARRIVES_WITHIN = 60_000;
const POLL = 100;

/** Waits for the newest mail to an address that has a link with this word in its path, and returns the link. */
export function mailedLink(email: string, word: string): Promise<string> {
  return mailed(email, new RegExp(`https?://\\S*${word}\\S*[?&]token=[\\w.-]+`));
}

/** The same for a link that is for everybody. */
export function mailedAddress(email: string, word: string): Promise<string> {
  return mailed(email, new RegExp(`https?://\\S*${word}(?=\\s)`));
}

async function mailed(email: string, link: RegExp): Promise<string> {
  const deadline = Date.now() + ARRIVES_WITHIN;
  while (Date.now() < deadline) {
    const texts = await textsTo(email, address("MAIL_PAGE_URL"));
    const found = texts.flatMap((text) => link.exec(text)?.[0] ?? []).at(-1);
    if (found) return found;
    await setTimeout(POLL);
  }
  throw new Error(`no mail with a link like ${link} came for ${email}`);
}

export async function mailedToken(email: string, word: string): Promise<string> {
  return new URL(await mailedLink(email, word)).searchParams.get("token") ?? "";
}
