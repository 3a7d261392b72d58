import { Client, Refusal } from "./client.ts";

/** A mail as maildev lists it. */
interface Mail {
  to: { address: string }[];
  text: string;
}

/** A mail as Mailpit finds it; its text is asked for by its id. */
interface Found {
  ID: string;
  To: { Address: string }[];
}

/** The texts of all mails to an address, oldest first, from whichever server shows them: maildev or Mailpit. */
export async function textsTo(email: string, page: string): Promise<string[]> {
  const server = new Client(page);
  const query = encodeURIComponent(`to:"${email}"`);
  try {
    const { messages } = await server.get<{ messages: Found[] }>(`/api/v1/search?query=${query}`);
    const ours = messages.filter(({ To }) => To.some(({ Address }) => Address === email)).reverse();
    const mails = ours.map(({ ID }) => server.get<{ Text: string }>(`/api/v1/message/${ID}`));
    return (await Promise.all(mails)).map(({ Text }) => Text);
  } catch (error) {
    if (!(error instanceof Refusal && error.status === 404)) throw error;
  }
  const mails = await server.get<Mail[]>("/email");
  return mails.filter(({ to }) => to.some(({ address }) => address === email)).map(({ text }) => text);
}
