import { randomBytes } from "node:crypto";
import { Client, Failure, gatewayUrl, Refusal, required } from "./client.ts";
import { PEOPLE } from "./content.ts";
import { awaitToken, mailedTokens } from "./mailbox.ts";
import { Progress } from "./progress.ts";

export interface Person {
  id: string;
  name: string;
  email: string;
  client: Client;
}

interface SignedIn {
  accessToken: string;
  user: { id: string; name: string; email: string };
}

const DOMAIN = "harbour.example";

/** Opens an account for each person of the team and for the administrator, or signs in where it is open already. */
export async function openAccounts(size: number) {
  const password = process.env.TD_DEMO_PASSWORD ?? "harbour demo password";
  if (password.length < 12) throw new Failure("TD_DEMO_PASSWORD needs 12 characters or more.");
  const names = PEOPLE.slice(0, Math.min(PEOPLE.length, 7 + size));
  const progress = new Progress("accounts", names.length + 1);
  const people: Person[] = [];
  for (const name of names) {
    people.push(await open(name, address(name), password));
    progress.step();
  }
  const administrator = await open("Admin", required("DEFAULT_ADMIN_EMAIL"), password);
  progress.step();
  const [lead, ...others] = people;
  if (!lead) throw new Failure("The demo has no people.");
  return { administrator, people: [lead, ...others] as [Person, ...Person[]], password };
}

async function open(name: string, email: string, password: string): Promise<Person> {
  return (await signIn(email, password)) ?? (await signUp(name, email, password));
}

async function signIn(email: string, password: string): Promise<Person | undefined> {
  const gateway = gatewayUrl();
  try {
    const { accessToken, user } = await new Client(gateway).post<SignedIn>("/auth/v1/sessions", {
      email,
      password,
    });
    return { ...user, client: new Client(gateway, accessToken) };
  } catch (error) {
    // No account, or one whose link was never followed: signing up again mails another.
    if (error instanceof Refusal && (error.status === 401 || error.status === 403)) return undefined;
    throw error;
  }
}

async function signUp(name: string, email: string, password: string): Promise<Person> {
  const anonymous = new Client(gatewayUrl());
  const known = await mailedTokens(email, "verify-email");
  await anonymous.post(
    "/auth/v1/accounts",
    { name, email, password, locale: "en" },
    randomBytes(16).toString("hex"),
  );
  const token = await awaitToken(email, "verify-email", known);
  await anonymous.post("/auth/v1/email-verifications", { token, password });
  const person = await signIn(email, password);
  if (!person) {
    throw new Failure(
      `${email} has an account with another password: set TD_DEMO_PASSWORD to it and start again.`,
    );
  }
  return person;
}

function address(name: string): string {
  const plain = name.normalize("NFD").replace(/[^a-zA-Z ]/g, "");
  return `${plain.toLowerCase().split(" ").join(".")}@${DOMAIN}`;
}
