import { test } from "node:test";
import { story } from "../story.ts";
import { launchFirefox, openFirefox } from "./firefox.ts";

test("the story in Debian's Firefox", async () => {
  const browser = await launchFirefox();
  try {
    await story(() => openFirefox(browser));
  } finally {
    await browser.close();
  }
});
