import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from "playwright-core";
import { PASSWORD, sessionCookie } from "./people.ts";
import { gateway } from "./platform.ts";
import type { Language } from "./texts.ts";

const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
/** For what a loaded machine of two cores needs to show something. */
const PATIENCE = 30_000;

/** Starts Chromium with an empty user data folder. */
export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
}

export interface Sight extends BrowserContextOptions {
  /** Who is signed in; nobody else. */
  email?: string | undefined;
  password?: string;
  language?: Language;
  theme?: "light" | "dark";
  width?: number;
}

/** What somebody has in front of them: cookies, storage and tabs of their own. */
export async function openContext(browser: Browser, sight: Sight): Promise<BrowserContext> {
  const { email, password = PASSWORD, language = "en", theme = "light", width = 1280, ...options } = sight;
  const context = await browser.newContext({
    baseURL: `${gateway}/app/`,
    locale: language === "en" ? "en-GB" : "es-ES",
    colorScheme: theme,
    viewport: { width, height: 800 },
    reducedMotion: "reduce",
    ...options,
  });
  context.setDefaultTimeout(PATIENCE);
  if (email) await context.addCookies([{ ...(await sessionCookie(email, password)), url: gateway }]);
  return context;
}
