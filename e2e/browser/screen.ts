import { join } from "node:path";
import { after, before, type TestContext } from "node:test";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { launch, openContext, type Sight } from "./browser.ts";
import { pictures } from "./platform.ts";

/** What the machine does, not the page: Chromium breaks off loads, and repeats them, when containers come and go. */
const OF_THE_MACHINE = /ERR_NETWORK_CHANGED/;

let browser: Browser;

/** Starts the browser before the tests of a file, and ends it after them. */
export function withBrowser(): void {
  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());
}

export interface Watched extends Sight {
  /** Complaints of the browser that this test brings about, and that do not count. */
  expected?: RegExp;
}

/** A browser of somebody's own, open until the test ends. What it complains about by then fails the test. */
export async function screen(test: TestContext, { expected, ...sight }: Watched = {}): Promise<Page> {
  const context = await openContext(browser, sight);
  const complaints: string[] = [];
  context.on("weberror", (error) => complaints.push(String(error.error())));
  context.on("console", (message) => {
    if (message.type() === "error") complaints.push(`${message.text()} (${message.location().url})`);
  });
  test.after(async () => {
    if (!(test as TestContext & { passed: boolean }).passed) await picture(context, test.name);
    await context.close();
    const unexpected = complaints.filter((one) => !expected?.test(one) && !OF_THE_MACHINE.test(one));
    if (unexpected.length > 0) throw new Error(`The browser complained:\n${unexpected.join("\n")}`);
  });
  return context.newPage();
}

/** Waits until a page shows what was changed by now. */
export async function painted(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Waits until the scripts of a page have taken it over, and hear its keys. */
export async function awake(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const main = document.querySelector("main");
    return main !== null && Object.keys(main).some((name) => name.startsWith("__reactFiber"));
  });
  await painted(page);
}

/** What each of its tabs shows. */
async function picture(context: BrowserContext, name: string): Promise<void> {
  for (const [index, page] of context.pages().entries()) {
    const path = join(pictures, `${name} (${index + 1}, ${Date.now()}).png`);
    await page.screenshot({ path }).catch(() => undefined);
    console.error(`${page.url()} is shown by ${path}`);
  }
}
