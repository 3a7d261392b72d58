import { randomBytes } from "node:crypto";
import { createContext, type MiddlewareFunction } from "react-router";

/** The number that this answer's scripts carry. */
export const nonceContext = createContext<string>();

export const nonceMiddleware: MiddlewareFunction<Response> = async ({ context }, next) => {
  const nonce = randomBytes(16).toString("base64");
  context.set(nonceContext, nonce);
  const response = await next();
  if (response.headers.get("Content-Type")?.startsWith("text/html")) {
    response.headers.set("Content-Security-Policy", policy(nonce));
    response.headers.set("Cache-Control", "private, no-store");
  }
  return response;
};

/** Styles may be set on elements, which is how components are placed; nothing may run but what we sent. */
function policy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
