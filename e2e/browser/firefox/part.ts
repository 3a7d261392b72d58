import type { ElementHandle, Page } from "puppeteer-core";
import { locate, type Step } from "./locate.ts";

/** For what a loaded machine of two cores needs to show something. */
export const PATIENCE = 30_000;

/** A part of a page in Firefox, looked for when something is done with it: what the story uses of Playwright's locator. */
export class FirefoxPart {
  readonly #page: Page;
  readonly #steps: readonly Step[];

  constructor(page: Page, steps: readonly Step[]) {
    this.#page = page;
    this.#steps = steps;
  }

  getByRole(role: string, { name }: { name?: string } = {}): FirefoxPart {
    return this.#then({ by: "role", role, ...(name !== undefined && { name }) });
  }

  getByText(name: string): FirefoxPart {
    return this.#then({ by: "text", name });
  }

  nth(index: number): FirefoxPart {
    return this.#then({ by: "nth", index });
  }

  filter({ has, hasText }: { has?: FirefoxPart; hasText?: string }): FirefoxPart {
    return has
      ? this.#then({ by: "has", steps: has.#steps })
      : this.#then({ by: "hasText", name: hasText ?? "" });
  }

  async waitFor(): Promise<void> {
    await this.#found();
  }

  async click(): Promise<void> {
    const element = await this.#found();
    await element.scrollIntoView();
    await element.click();
  }

  async fill(text: string): Promise<void> {
    const element = await this.#found();
    await element.evaluate((field) => (field as HTMLInputElement).select());
    await element.type(text);
  }

  async press(key: "Enter" | "Escape"): Promise<void> {
    await (await this.#found()).press(key);
  }

  async scrollIntoViewIfNeeded(): Promise<void> {
    await (await this.#found()).scrollIntoView();
  }

  async boundingBox() {
    return (await this.#found()).boundingBox();
  }

  #then(step: Step): FirefoxPart {
    return new FirefoxPart(this.#page, [...this.#steps, step]);
  }

  async #found(): Promise<ElementHandle<Element>> {
    const handle = await this.#page
      .waitForFunction(locate, { timeout: PATIENCE, polling: 50 }, this.#steps as Step[])
      .catch((error: unknown) => {
        throw new Error(`nothing like this is on ${this.#page.url()}: ${JSON.stringify(this.#steps)}`, {
          cause: error,
        });
      });
    return handle as ElementHandle<Element>;
  }
}
