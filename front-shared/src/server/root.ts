import type { MiddlewareFunction, RouterContextProvider } from "react-router";
import { compressionMiddleware } from "./compression.ts";
import { gatewayMiddleware } from "./gateway.ts";
import { nonceContext, nonceMiddleware } from "./policy.ts";
import { preferencesContext, preferencesMiddleware } from "./preferences.ts";
import { csrfMiddleware, sessionContext, sessionMiddleware } from "./session.ts";

/** What every request passes through, in this order. */
export const rootMiddleware: MiddlewareFunction<Response>[] = [
  compressionMiddleware,
  nonceMiddleware,
  preferencesMiddleware,
  gatewayMiddleware,
  sessionMiddleware,
  csrfMiddleware,
];

export type RootData = ReturnType<typeof rootData>;

/** What every page knows: who is signed in, and how they like it. */
export function rootData(context: Readonly<RouterContextProvider>) {
  const session = context.get(sessionContext);
  return {
    nonce: context.get(nonceContext),
    preferences: context.get(preferencesContext),
    person: session?.user ?? null,
    csrf: session?.csrfToken ?? null,
    administrator: session?.platformRoles.includes("platform_admin") ?? false,
  };
}
