import type { Page } from "playwright-core";
import { type Language, texts } from "../texts.ts";

/** The pages before one comes in. */
export class Door {
  readonly #page: Page;
  readonly #texts: (typeof texts)["en"]["accounts"];

  constructor(page: Page, language: Language = "en") {
    this.#page = page;
    this.#texts = texts[language].accounts;
  }

  async signUp(name: string, email: string, password: string): Promise<void> {
    await this.sendSignUp(name, email, password);
    await this.#page.getByRole("heading", { name: this.#texts.sent.title }).waitFor();
  }

  async sendSignUp(name: string, email: string, password: string): Promise<void> {
    const { signUp, signIn } = this.#texts;
    await this.#page.goto("sign-up");
    await this.#page.getByLabel(signUp.name, { exact: true }).fill(name);
    await this.#page.getByLabel(signIn.email, { exact: true }).fill(email);
    await this.#page.getByLabel(signIn.password, { exact: true }).fill(password);
    await this.#page.getByRole("button", { name: signUp.submit }).click();
  }

  /** Follows the link of the mail, which asks for the password that was chosen. */
  async confirm(link: string, password: string): Promise<void> {
    await this.#page.goto(link);
    await this.typePassword(password);
    await this.#page.getByRole("heading", { name: this.#texts.verify.doneTitle }).waitFor();
  }

  /** On the page that the mail's link leads to. */
  async typePassword(password: string): Promise<void> {
    const { verify, signIn } = this.#texts;
    await this.#page.getByLabel(signIn.password, { exact: true }).fill(password);
    await this.#page.getByRole("button", { name: verify.submit }).click();
  }

  /** From the sign-in to where a mail is on its way, if the address has an account. */
  async forgetPassword(email: string): Promise<void> {
    const { signIn, forgot } = this.#texts;
    await this.#page.goto("sign-in");
    await this.#page.getByRole("link", { name: signIn.toForgot }).click();
    await this.#page.getByRole("heading", { name: forgot.title }).waitFor();
    await this.#page.getByLabel(signIn.email, { exact: true }).fill(email);
    await this.#page.getByRole("button", { name: forgot.submit }).click();
    await this.#page.getByText(forgot.sent).waitFor();
  }

  /** On the page that the link of that mail leads to. */
  async choosePassword(password: string): Promise<void> {
    const { reset } = this.#texts;
    await this.#page.getByLabel(reset.password, { exact: true }).fill(password);
    await this.#page.getByRole("button", { name: reset.submit }).click();
  }

  /** Fills the form wherever it was reached from: it leads on to there. */
  async signIn(email: string, password: string): Promise<void> {
    const { signIn } = this.#texts;
    await this.#page.getByLabel(signIn.email, { exact: true }).fill(email);
    await this.#page.getByLabel(signIn.password, { exact: true }).fill(password);
    await this.#page.getByRole("button", { name: signIn.submit }).click();
  }
}
