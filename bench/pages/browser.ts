import { mkdtemp, rm } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import type { Person } from "../../infra/demo/accounts.ts";
import type { Scene } from "./people-at-work.ts";

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
/** For what a loaded machine needs to show something. */
const PATIENCE = 60_000;

/** Runs with a Chromium that knows nothing yet; Lighthouse reaches it at the port. */
export async function withBrowser<T>(use: (context: BrowserContext, port: number) => Promise<T>): Promise<T> {
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), "td-bench-"));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [...FLAGS, `--remote-debugging-port=${port}`],
    viewport: { width: 1280, height: 800 },
  });
  context.setDefaultTimeout(PATIENCE);
  try {
    return await use(context, port);
  } finally {
    await context.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

export async function signIn(context: BrowserContext, scene: Scene, { email }: Person): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${scene.gateway}/app/sign-in`);
  await page.fill("[name=email]", email);
  await page.fill("[name=password]", scene.password);
  await page.press("[name=password]", "Enter");
  await page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
  await page.close();
}

export const CARD = "[data-task]";

/** Opens a board and waits until its scripts answer to keys. */
export async function openBoard(context: BrowserContext, board: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(board, { waitUntil: "networkidle" });
  // Once there are scripts, Tab leads to one card only.
  await page.locator(`${CARD} a[tabindex="-1"]`).first().waitFor();
  return page;
}
