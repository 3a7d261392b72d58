import type { Page } from "playwright-core";
import { type Language, texts } from "../texts.ts";

/** The menu of whoever is signed in. */
export class PersonMenu {
  readonly #page: Page;
  readonly #texts: (typeof texts)["en"]["common"];

  constructor(page: Page, language: Language = "en") {
    this.#page = page;
    this.#texts = texts[language].common;
  }

  async open(name: string): Promise<void> {
    await this.#page.getByRole("button", { name }).click();
  }

  async chooseTheme(theme: "light" | "dark"): Promise<void> {
    await this.#page.getByRole("button", { name: this.#texts.theme[theme], exact: true }).click();
    await this.#page.locator(`html[data-theme=${theme}]`).waitFor();
  }

  async chooseLanguage(language: Language): Promise<void> {
    await this.#page.getByRole("button", { name: this.#texts.language[language], exact: true }).click();
    await this.#page.locator(`html[lang=${language}]`).waitFor();
  }

  async signOut(): Promise<void> {
    await this.#page.getByRole("button", { name: this.#texts.frame.signOut, exact: true }).click();
  }
}
