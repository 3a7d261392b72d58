import { Failure, required } from "./client.ts";
import { textsTo } from "./mail-page.ts";

const MAIL_WITHIN = 60_000;

/** The tokens of the links with this word that were mailed to an address, as the mail page shows them. */
export async function mailedTokens(email: string, word: string): Promise<Set<string>> {
  const texts = await textsTo(email, required("MAIL_PAGE_URL"));
  const link = new RegExp(`${word}\\S*token=([\\w.-]+)`);
  return new Set(texts.flatMap((text) => link.exec(text)?.[1] ?? []));
}

/** Waits for a token that was not known yet. */
export async function awaitToken(email: string, word: string, known: Set<string>): Promise<string> {
  const deadline = Date.now() + MAIL_WITHIN;
  while (Date.now() < deadline) {
    const fresh = (await mailedTokens(email, word)).difference(known);
    const [token] = fresh;
    if (token) return token;
    await new Promise((resume) => setTimeout(resume, 200));
  }
  throw new Failure(
    `No mail for ${email} came within a minute. If it has an account with another password, set TD_DEMO_PASSWORD ` +
      "to it; else ./td logs worker-service says what happened to the mail.",
  );
}
