import { test } from "node:test";
import { screen, withBrowser } from "./screen.ts";
import { story } from "./story.ts";

withBrowser();

test("somebody signs up, makes a board, and invites somebody who works on it with them", (t) =>
  story(() => screen(t)));
