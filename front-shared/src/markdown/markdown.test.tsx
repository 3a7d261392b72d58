import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import Markdown from "./index.tsx";

const html = (text: string) => renderToStaticMarkup(<Markdown text={text} />);

test("shows HTML as the text that it is", () => {
  expect(html("<img src=x onerror=alert(1)> and <b>bold</b>")).not.toMatch(/<img|<b>/);
  expect(html("<script>alert(1)</script>")).not.toContain("<script");
});

test.each([
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "data:text/html,x",
  "vbscript:x",
  "//evil.example",
  "/\\evil.example",
])("makes no link of %s", (target) => {
  expect(html(`[here](<${target}>)`)).not.toContain("<a");
});

test("lets links lead out without telling where from", () => {
  expect(html("[here](https://example.com/a)")).toContain(
    'href="https://example.com/a" rel="noopener noreferrer nofollow ugc"',
  );
});

test("loads no picture from elsewhere", () => {
  expect(html("![a cat](https://example.com/cat.png)")).not.toContain("<img");
  expect(html("![a cat](/api/v1/x/content)")).toContain("<img");
});

test("writes lists, tasks, tables and code", () => {
  expect(html("1. one\n2. two")).toContain("<ol");
  expect(html("- [x] done\n- [ ] open").match(/type="checkbox"/g)).toHaveLength(2);
  expect(html("|a|b|\n|-|-|\n|1|2|")).toContain("<table");
  expect(html("```\nif (a < b)\n```")).toContain("if (a &lt; b)");
});

test("keeps what people write as it is written", () => {
  expect(html("a & b < c &amp; d")).toContain("a &amp; b &lt; c &amp; d");
});
