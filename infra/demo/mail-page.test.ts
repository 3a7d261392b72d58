import assert from "node:assert/strict";
import { createServer } from "node:http";
import { type AddressInfo } from "node:net";
import { test, type TestContext } from "node:test";
import { textsTo } from "./mail-page.ts";

const ADA = "ada@example.test";

/** A server of these documents, by their path. */
async function page(test: TestContext, documents: Record<string, unknown>): Promise<string> {
  const server = createServer((request, response) => {
    const document = documents[decodeURIComponent(request.url ?? "")];
    response.writeHead(document === undefined ? 404 : 200, { "Content-Type": "application/json" });
    response.end(JSON.stringify(document ?? {}));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  test.after(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test("maildev lists all mails, oldest first", async (t) => {
  const url = await page(t, {
    "/email": [
      { to: [{ address: ADA, name: "" }], text: "first" },
      { to: [{ address: "adam@example.test", name: "" }], text: "Adam's" },
      { to: [{ address: ADA, name: "" }], text: "second" },
    ],
  });

  assert.deepEqual(await textsTo(ADA, url), ["first", "second"]);
});

test("Mailpit is searched, newest first and by a part of the address, and asked for each text", async (t) => {
  const url = await page(t, {
    [`/api/v1/search?query=to:"${ADA}"`]: {
      total: 9,
      messages_count: 3,
      messages: [
        { ID: "c", MessageID: "3@x", To: [{ Name: "", Address: ADA }], Snippet: "sec…" },
        { ID: "b", MessageID: "2@x", To: [{ Name: "", Address: `m${ADA}` }], Snippet: "Mada's" },
        { ID: "a", MessageID: "1@x", To: [{ Name: "", Address: ADA }], Snippet: "fir…" },
      ],
    },
    "/api/v1/message/a": { ID: "a", Text: "first", HTML: "<p>first</p>" },
    "/api/v1/message/c": { ID: "c", Text: "second", HTML: "" },
  });

  assert.deepEqual(await textsTo(ADA, url), ["first", "second"]);
});

test("a page that is away is no empty mailbox", async (t) => {
  const url = await page(t, {});

  await assert.rejects(textsTo(ADA, url));
});
