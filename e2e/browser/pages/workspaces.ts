import type { Locator, Page } from "playwright-core";
import { type Language, say, texts } from "../texts.ts";

/** The pages of workspaces, their projects and their members. */
export class Workspaces {
  readonly #page: Page;
  readonly #texts: (typeof texts)["en"]["workspaces"];

  constructor(page: Page, language: Language = "en") {
    this.#page = page;
    this.#texts = texts[language].workspaces;
  }

  async create(name: string): Promise<void> {
    const { new: form } = this.#texts;
    await this.#page.goto("workspaces/new");
    await this.#page.getByLabel(form.name, { exact: true }).fill(name);
    await this.#page.getByRole("button", { name: form.submit }).click();
    await this.heading(name).waitFor();
  }

  /** In the workspace that is open; leads to the project's board. */
  async createProject(name: string): Promise<void> {
    const { projects } = this.#texts;
    await this.#page.getByRole("main").getByRole("link", { name: projects.new }).click();
    await this.#page.getByLabel(projects.name, { exact: true }).fill(name);
    await this.#page.getByRole("button", { name: projects.submit }).click();
    await this.heading(name).waitFor();
  }

  async invite(email: string): Promise<void> {
    const { invitations } = this.#texts;
    await this.openMembers();
    await this.#page.getByLabel(invitations.email, { exact: true }).fill(email);
    await this.#page.getByRole("button", { name: invitations.submit, exact: true }).click();
    await this.#page.getByRole("listitem").filter({ hasText: email }).waitFor();
  }

  async openMembers(): Promise<void> {
    await this.#page.getByRole("link", { name: texts.en.common.shell.members }).click();
    await this.heading(this.#texts.members.title).waitFor();
  }

  /** Where the mail's link leads; whoever is not signed in is sent to the door first. */
  async accept(): Promise<void> {
    await this.#page.getByRole("button", { name: this.#texts.accept.accept }).click();
  }

  async remove(name: string): Promise<void> {
    const { members } = this.#texts;
    await this.#page.getByRole("button", { name: say(members.removeLabel, { name }) }).click();
    await this.#page.getByRole("dialog").getByRole("button", { name: members.remove }).click();
  }

  heading(name: string): Locator {
    return this.#page.getByRole("heading", { level: 1, name });
  }
}
