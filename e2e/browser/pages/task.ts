import type { Locator, Page } from "playwright-core";
import { type Language, say, texts } from "../texts.ts";

type Detail = "assignee" | "priority" | "due";

/** A task that is open, beside the board or in its place. */
export class Task {
  readonly #page: Page;
  readonly #texts: (typeof texts)["en"]["tasks"];

  constructor(page: Page, language: Language = "en") {
    this.#page = page;
    this.#texts = texts[language].tasks;
  }

  panel(title: string): Locator {
    return this.#page.getByRole("region", { name: title, exact: true });
  }

  async rename(title: string): Promise<void> {
    const field = this.#page.getByRole("textbox", { name: this.#texts.task.title, exact: true });
    await field.fill(title);
    await field.press("Enter");
    await this.panel(title).waitFor();
  }

  /** The field of the description, once it is being edited. */
  get description(): Locator {
    return this.#page.getByRole("textbox", { name: this.#texts.task.description, exact: true });
  }

  async editDescription(): Promise<void> {
    await this.#section(this.#texts.task.description).getByRole("link").click();
  }

  async describe(markdown: string): Promise<void> {
    await this.editDescription();
    await this.description.fill(markdown);
    await this.save();
    await this.description.waitFor({ state: "detached" });
  }

  async save(): Promise<void> {
    await this.#section(this.#texts.task.description)
      .getByRole("button", { name: this.#texts.task.save })
      .click();
  }

  async choose(what: Detail, value: string): Promise<void> {
    const field = this.#detail(what);
    if (what === "due") await field.fill(value);
    else await field.selectOption(value);
    await field.blur();
  }

  /** Chooses several before the page has shown the first, as a hand on a slow machine does. */
  async chooseAtOnce(values: Partial<Record<Detail, string>>): Promise<void> {
    const wanted = Object.entries(values) as [Detail, string][];
    const fields = await Promise.all(wanted.map(([what]) => this.#detail(what).elementHandle()));
    await this.#page.evaluate(
      (all) => {
        for (const [index, field] of all.fields.entries()) {
          const element = field as HTMLInputElement | HTMLSelectElement;
          const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), "value") ?? {};
          set?.call(element, all.values[index]);
          element.dispatchEvent(
            new Event(element.tagName === "SELECT" ? "change" : "input", { bubbles: true }),
          );
          element.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
        }
      },
      { fields, values: wanted.map(([, value]) => value) },
    );
  }

  get newComment(): Locator {
    return this.#page.getByRole("textbox", { name: this.#texts.comments.new, exact: true });
  }

  async comment(body: string): Promise<void> {
    await this.newComment.fill(body);
    await this.#page.getByRole("button", { name: this.#texts.comments.add, exact: true }).click();
  }

  commentBy(name: string): Locator {
    return this.#page.getByRole("article", { name: say(this.#texts.comments.by, { name }) });
  }

  async attach(...files: { name: string; mimeType: string; buffer: Buffer }[]): Promise<void> {
    await this.#page.getByLabel(this.#texts.files.add).setInputFiles(files);
    for (const { name } of files) await this.file(name).waitFor();
  }

  file(name: string): Locator {
    return this.#section(this.#texts.files.title).getByRole("link", { name, exact: true });
  }

  get history(): Locator {
    return this.#section(this.#texts.history.title);
  }

  async close(): Promise<void> {
    await this.#page.getByRole("link", { name: this.#texts.task.close, exact: true }).click();
  }

  #detail(what: Detail): Locator {
    const { task, priority } = this.#texts;
    const labels = { assignee: task.assignee, priority: priority.label, due: task.due };
    return this.#page.getByLabel(labels[what], { exact: true });
  }

  #section(title: string): Locator {
    return this.#page.getByRole("region", { name: title, exact: true });
  }
}
