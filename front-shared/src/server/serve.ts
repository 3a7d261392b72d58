import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { createRequestListener } from "@react-router/node";
import sirv from "sirv";

interface Served {
  /** The folder that `react-router build` wrote. */
  build: URL;
  /** The path under which the gateway shows this front end, with both slashes. */
  base: string;
  defaultPort: number;
}

/** Serves a built front end: its immutable files, its health, and its pages. Ends on SIGTERM once all is answered. */
export async function serve({ build, base, defaultPort }: Served): Promise<void> {
  const files = sirv(fileURLToPath(new URL("client/", build)), {
    brotli: true,
    gzip: true,
    setHeaders: (response, path) =>
      response.setHeader(
        "Cache-Control",
        path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "public, max-age=3600",
      ),
  });
  const pages = createRequestListener({
    build: await import(new URL("server/index.js", build).href),
    mode: process.env.NODE_ENV ?? "production",
  });

  const server = createServer((request, response) => {
    const url = request.url ?? "/";
    if (url === `${base}health/ready` || url === `${base}health/live`) {
      response.setHeader("Content-Type", "application/json").end('{"status":"UP"}');
      return;
    }
    if (!url.startsWith(base)) {
      response.writeHead(302, { Location: base }).end();
      return;
    }
    // The router reads an empty part of a path one way on the server and another in the page.
    const [path = "", query] = url.split("?", 2);
    if (path.includes("//")) {
      const single = path.replace(/\/{2,}/g, "/");
      response.writeHead(308, { Location: query === undefined ? single : `${single}?${query}` }).end();
      return;
    }
    request.url = url.slice(base.length - 1);
    files(request, response, () => {
      request.url = url;
      void pages(request, response);
    });
  });
  server.requestTimeout = 30_000;
  server.headersTimeout = 10_000;
  server.keepAliveTimeout = 65_000;
  server.listen(Number(process.env.PORT ?? defaultPort), process.env.HOST ?? "127.0.0.1");
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => server.close(() => process.exit(0)));
  }
}
