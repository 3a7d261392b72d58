import { test } from "node:test";
import { screen, withBrowser } from "./screen.ts";
import { story } from "./story.ts";

withBrowser();

/** The task that was just commented on is asked for anew, and its person signs out meanwhile. */
const RENEWED_WHILE_SIGNING_OUT = /401 .*_routes=tasks%2Ftask\b/;

test("somebody signs up, makes a board, and invites somebody who works on it with them", (t) =>
  story(() => screen(t, { expected: RENEWED_WHILE_SIGNING_OUT })));
