import { PassThrough } from "node:stream";
import { createReadableStreamFromReadable } from "@react-router/node";
import type { ReactNode } from "react";
import { renderToPipeableStream } from "react-dom/server";
import { type EntryContext, type RouterContextProvider, ServerRouter } from "react-router";
import { nonceContext } from "./policy.ts";

const RENDER_WITHIN = 5_000;

/**
 * Renders a page for `entry.server.tsx`.
 *
 * @param within wraps the page in what it needs around it, such as its language
 */
export function renderDocument(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  context: Readonly<RouterContextProvider>,
  within: (page: ReactNode) => ReactNode,
): Promise<Response> {
  const nonce = context.get(nonceContext);
  const page = <ServerRouter context={routerContext} url={request.url} nonce={nonce} />;
  headers.set("Content-Type", "text/html; charset=utf-8");
  return new Promise((resolve, reject) => {
    let answer = status;
    const { pipe, abort } = renderToPipeableStream(within(page), {
      nonce,
      onShellReady() {
        const body = new PassThrough({ final: (done) => (clearTimeout(timer), done()) });
        pipe(body);
        resolve(new Response(createReadableStreamFromReadable(body), { headers, status: answer }));
      },
      onShellError: reject,
      onError(error) {
        answer = 500;
        console.error(error);
      },
    });
    const timer = setTimeout(() => abort(new Error("rendering took too long")), RENDER_WITHIN);
  });
}
