import { brotliDecompressSync, createBrotliDecompress, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { compressionMiddleware } from "./compression.ts";

const TEXT = "A page says much of it more than once. ".repeat(200);
const HTML = { "Content-Type": "text/html; charset=utf-8" };

describe("a page", () => {
  it.each([
    ["br", "gzip, deflate, br, zstd", brotliDecompressSync],
    ["br", "gzip;q=1.0, br;q=0.5", brotliDecompressSync],
    ["gzip", "gzip, deflate", gunzipSync],
    ["gzip", "br;q=0, gzip", gunzipSync],
  ])("is sent as %s to whoever accepts %s", async (encoding, accepted, decompress) => {
    const answer = await sent(new Response(TEXT, { headers: HTML }), accepted);

    expect(answer.headers.get("Content-Encoding")).toBe(encoding);
    expect(answer.headers.get("Vary")).toBe("Accept-Encoding");
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.length).toBeLessThan(TEXT.length / 10);
    expect(decompress(bytes).toString()).toBe(TEXT);
  });

  it.each([[""], ["identity"], ["gzip;q=0"]])(
    "is sent as it is to whoever accepts '%s'",
    async (accepted) => {
      const answer = await sent(new Response(TEXT, { headers: HTML }), accepted);

      expect(answer.headers.get("Content-Encoding")).toBeNull();
      expect(answer.headers.get("Vary")).toBe("Accept-Encoding");
      expect(await answer.text()).toBe(TEXT);
    },
  );

  it("keeps its status, its cookies and its policy", async () => {
    const headers = new Headers({ ...HTML, "Content-Security-Policy": "default-src 'none'" });
    headers.append("Set-Cookie", "one=1");
    headers.append("Set-Cookie", "two=2");

    const answer = await sent(new Response(TEXT, { status: 404, headers }), "br");

    expect(answer.status).toBe(404);
    expect(answer.headers.getSetCookie()).toEqual(["one=1", "two=2"]);
    expect(answer.headers.get("Content-Security-Policy")).toBe("default-src 'none'");
  });

  it("shows its beginning before its end is there", async () => {
    const parts = new TransformStream<Uint8Array, Uint8Array>();
    const writer = parts.writable.getWriter();
    const answer = await sent(new Response(parts.readable, { headers: HTML }), "br");
    const shown = createBrotliDecompress();
    void answer.body?.pipeTo(new WritableStream({ write: (chunk) => void shown.write(chunk) }));

    await writer.write(Buffer.from("the beginning"));

    const beginning = await new Promise<Buffer>((resolve) => shown.once("data", resolve));
    expect(beginning.toString()).toBe("the beginning");
    await writer.close();
  });

  it("breaks off where it broke off on the server", async () => {
    const body = new ReadableStream({ pull: (controller) => controller.error(new Error("away")) });

    const answer = await sent(new Response(body, { headers: HTML }), "br");

    await expect(answer.arrayBuffer()).rejects.toThrow();
  });
});

it.each([
  ["pictures", { "Content-Type": "image/png" }],
  ["events as they come", { "Content-Type": "text/event-stream" }],
  ["what is encoded already", { ...HTML, "Content-Encoding": "gzip" }],
])("leaves %s as they are", async (_, headers) => {
  const response = new Response(TEXT, { headers });

  expect(await sent(response, "br")).toBe(response);
});

async function sent(response: Response, accepted: string): Promise<Response> {
  const request = new Request("http://inside:3000/app/", { headers: { "Accept-Encoding": accepted } });
  const args = { request } as Parameters<typeof compressionMiddleware>[0];
  return (await compressionMiddleware(args, () => Promise.resolve(response))) as Response;
}
