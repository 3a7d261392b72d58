import { Readable, type Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { constants, createBrotliCompress, createGzip } from "node:zlib";
import type { MiddlewareFunction } from "react-router";
import { weighted } from "./weighted.ts";

/** Each works in a thread of its own. Levels are those at which a page of 500 tasks takes some 10 ms. */
const COMPRESSORS: Record<string, () => Transform & { flush(): void }> = {
  br: () => createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: () => createGzip({ level: 5 }),
};

/** Documents, and the data with which a page goes on to the next. */
const COMPRESSED = /^text\/(html|x-script)\b/;

/** Sends pages compressed, as far as the browser reads that; each part goes out as soon as it is there. */
export const compressionMiddleware: MiddlewareFunction<Response> = async ({ request }, next) => {
  const response = await next();
  const { body, headers, status } = response;
  if (!body || !COMPRESSED.test(headers.get("Content-Type") ?? "")) return response;
  headers.append("Vary", "Accept-Encoding");
  const encoding = encodingFor(request.headers.get("Accept-Encoding"));
  const compressor = encoding && COMPRESSORS[encoding]?.();
  if (!compressor || headers.has("Content-Encoding") || request.method === "HEAD") return response;
  headers.set("Content-Encoding", encoding);
  headers.delete("Content-Length");
  return new Response(through(compressor, body as ReadableStream), { status, headers });
};

function encodingFor(accepted: string | null): string | undefined {
  const names = weighted(accepted);
  return Object.keys(COMPRESSORS).find((encoding) => names.includes(encoding));
}

function through(compressor: Transform & { flush(): void }, body: ReadableStream): BodyInit {
  const source = Readable.fromWeb(body);
  let waiting: NodeJS.Immediate | undefined;
  source.on("data", () => {
    waiting ??= setImmediate(() => {
      waiting = undefined;
      if (!compressor.writableEnded) compressor.flush();
    });
  });
  // Whoever reads the compressed body learns of a failure by it.
  pipeline(source, compressor).catch(() => undefined);
  return Readable.toWeb(compressor) as BodyInit;
}
