import { randomUUID } from "node:crypto";
import { Client } from "../../infra/demo/client.ts";
import { mailedToken } from "./mailbox.ts";
import { address, gateway } from "./platform.ts";

export const PASSWORD = "a long enough pass phrase";

export interface Person {
  id: string;
  name: string;
  email: string;
  /** The access token of their program. */
  token: string;
  /** What the person may call, as a program. */
  client: Client;
}

export interface Status {
  id: string;
  name: string;
}

export interface Task {
  id: string;
  title: string;
  statusId: string;
  version: number;
}

export function newAddress(name: string): string {
  return `${name.toLowerCase().replace(/\W+/g, "-")}-${randomUUID()}@example.test`;
}

/** A new account whose address is confirmed; signed in as a program, in no browser yet. */
export function signedUp(name: string): Promise<Person> {
  return signUp(name, newAddress(name), PASSWORD);
}

/** Whoever administers the platform. Has the demo's password, so that both can be on one platform. */
export async function administrator(): Promise<Person & { password: string }> {
  const email = address("DEFAULT_ADMIN_EMAIL");
  const password = process.env.TD_DEMO_PASSWORD ?? "harbour demo password";
  const admin = await signIn(email, password).catch(() => signUp("Admin", email, password));
  return { ...admin, password };
}

async function signUp(name: string, email: string, password: string): Promise<Person> {
  const stranger = new Client(gateway);
  await stranger.post("/auth/v1/accounts", { name, email, password });
  const token = await mailedToken(email, "verify-email");
  await stranger.post("/auth/v1/email-verifications", { token, password });
  return signIn(email, password);
}

async function signIn(email: string, password: string): Promise<Person> {
  const { accessToken, user } = await new Client(gateway).post<{
    accessToken: string;
    user: Omit<Person, "client" | "token">;
  }>("/auth/v1/sessions", { email, password });
  return { ...user, token: accessToken, client: new Client(gateway, accessToken) };
}

/** The name and the value of the cookie of a new session. */
export async function sessionCookie(
  email: string,
  password: string,
): Promise<{ name: string; value: string }> {
  const response = await fetch(`${gateway}/auth/v1/sessions`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ email, password }),
  });
  const [, name, value] = /^([^=]+)=([^;]+)/.exec(response.headers.get("Set-Cookie") ?? "") ?? [];
  if (!name || !value) throw new Error(`${email} could not sign in: ${response.status}`);
  return { name, value };
}

/** Makes somebody a member: invited by mail, accepted. */
export async function joins(
  guest: Person,
  host: Person,
  workspaceId: string,
  role = "member",
): Promise<void> {
  await host.client.post(`/api/v1/workspaces/${workspaceId}/invitations`, { email: guest.email, role });
  await guest.client.post("/api/v1/invitations/accept", {
    token: await mailedToken(guest.email, "invitations"),
  });
}
