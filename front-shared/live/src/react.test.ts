import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { createLive } from "./index.ts";
import { useConnection, useTopic } from "./react.ts";
import { PROJECT } from "./testing/stage.ts";

test("a page is rendered on the server without a socket", () => {
  const live = createLive({ url: "/ws/", ticket: () => Promise.reject(new Error("not on the server")) });
  function Board() {
    const topic = useTopic(live, PROJECT, { onEvent() {}, onResync() {} });
    return `${topic} ${useConnection(live)}`;
  }
  expect(renderToString(createElement(Board))).toBe("connecting idle");
});
