import type { Page } from "playwright-core";
import puppeteer, { type Browser } from "puppeteer-core";
import { gateway } from "../platform.ts";
import { FirefoxPart, PATIENCE } from "./part.ts";
import type { Step } from "./locate.ts";

const PROGRAM = process.env.FIREFOX ?? "/usr/bin/firefox-esr";

/** Starts Debian's Firefox with a profile of its own, driven over WebDriver BiDi: Playwright knows only its own build. */
export function launchFirefox(): Promise<Browser> {
  return puppeteer.launch({ browser: "firefox", executablePath: PROGRAM, headless: true });
}

/** A browser of somebody's own, as the part of Playwright's page that the story uses. */
export async function openFirefox(browser: Browser): Promise<Page> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  page.setDefaultTimeout(PATIENCE);
  const part = (step: Step) => new FirefoxPart(page, [step]);
  const known = {
    mouse: page.mouse,
    goto: (path: string) => page.goto(new URL(path, `${gateway}/app/`).href),
    url: () => page.url(),
    evaluate: page.evaluate.bind(page),
    getByRole: (role: string, { name }: { name?: string | RegExp } = {}) =>
      part({ by: "role", role, ...named(name) }),
    getByLabel: (label: string) => part({ by: "label", name: label }),
    getByText: (text: string) => part({ by: "text", name: text }),
    getByTitle: (text: string) => part({ by: "title", name: text }),
    async waitForURL(glob: string) {
      const end = glob.replace(/^\*\*/, "");
      await page.waitForFunction((expected) => location.pathname.endsWith(expected), {}, end);
    },
  };
  return new Proxy(known, {
    get(target, name) {
      // A promise would be asked whether it is one.
      if (name === "then") return undefined;
      if (!(name in target)) throw new Error(`the story in Firefox does not know page.${String(name)}`);
      return Reflect.get(target, name) as unknown;
    },
  }) as unknown as Page;
}

function named(name: string | RegExp | undefined): { name?: string; pattern?: string } {
  if (name === undefined) return {};
  return typeof name === "string" ? { name } : { pattern: name.source };
}
