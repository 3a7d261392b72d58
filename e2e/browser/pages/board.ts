import type { Locator, Page } from "playwright-core";
import { painted } from "../screen.ts";
import { type Language, say, texts } from "../texts.ts";

/** A project's board. */
export class Board {
  readonly #page: Page;
  readonly #texts: (typeof texts)["en"]["tasks"];

  constructor(page: Page, language: Language = "en") {
    this.#page = page;
    this.#texts = texts[language].tasks;
  }

  async open(path: string): Promise<void> {
    await this.#page.goto(path);
    await this.connection("live").waitFor();
  }

  lane(status: string): Locator {
    return this.#page.getByRole("region", { name: new RegExp(`^${status}`) });
  }

  card(title: string): Locator {
    return this.#page.getByRole("listitem").filter({ has: this.link(title) });
  }

  /** Waits until a card tells each of these of its task. */
  async tells(title: string, ...about: string[]): Promise<void> {
    for (const name of about) await this.card(title).getByRole("img", { name }).waitFor();
  }

  link(title: string): Locator {
    return this.#page.getByRole("link", { name: title, exact: true });
  }

  /** Waits until a card is there, as the one at this position if that is said. */
  async shows(status: string, title: string, position?: number): Promise<void> {
    const cards = this.lane(status).getByRole("listitem");
    await (position === undefined ? cards : cards.nth(position)).filter({ has: this.link(title) }).waitFor();
  }

  newTask(status: string): Locator {
    return this.#page.getByLabel(say(this.#texts.board.addTo, { status }), { exact: true });
  }

  async add(status: string, title: string): Promise<void> {
    await this.newTask(status).fill(title);
    await this.newTask(status).press("Enter");
    await this.shows(status, title);
  }

  connection(state: "live" | "offline" | "reconnecting" | "caught-up" | "refused"): Locator {
    return this.#page.getByTitle(this.#texts.connection[`${state}Detail`]);
  }

  /** Who watches the board now. */
  presence(name: string): Locator {
    const before = say(this.#texts.presence, { names: "" });
    return this.#page.getByRole("img", { name: new RegExp(`^${before}.*${name}`) });
  }

  async picture(path: string): Promise<void> {
    await this.#page.screenshot({ path });
  }

  async dragByMouse(title: string, status: string): Promise<void> {
    const { mouse } = this.#page;
    const from = await middle(this.card(title));
    const to = await middle(this.lane(status));
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(to.x, to.y, { steps: 8 });
    // Where it would be dropped is looked up once a frame.
    await painted(this.#page);
    await mouse.up();
  }

  /** By a finger that stays on the card until it is picked up. */
  async dragByTouch(title: string, status: string): Promise<void> {
    const session = await this.#page.context().newCDPSession(this.#page);
    const touch = (
      type: "touchStart" | "touchMove" | "touchEnd",
      ...touchPoints: { x: number; y: number }[]
    ) => session.send("Input.dispatchTouchEvent", { type, touchPoints });
    const from = await middle(this.card(title));
    const to = await middle(this.lane(status));
    await touch("touchStart", from);
    await this.#page.locator("html.carrying").waitFor();
    for (const part of [0.25, 0.5, 0.75, 1]) {
      await touch("touchMove", { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part });
    }
    // Where it would be dropped is looked up once a frame.
    await painted(this.#page);
    await touch("touchEnd");
  }
}

async function middle(part: Locator): Promise<{ x: number; y: number }> {
  await part.scrollIntoViewIfNeeded();
  const box = await part.boundingBox();
  if (!box) throw new Error("there is nothing to point at");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
