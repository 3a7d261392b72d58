import { before, test } from "node:test";
import { PersonMenu } from "./pages/person-menu.ts";
import { type Person, signedUp } from "./people.ts";
import { screen, withBrowser } from "./screen.ts";
import { say, texts } from "./texts.ts";

let ada: Person;

withBrowser();

before(async () => {
  ada = await signedUp("Ada Lovelace");
});

test("theme and language are chosen in the menu and stay after a reload", async (t) => {
  const page = await screen(t, { email: ada.email });
  await page.goto("");
  const menu = new PersonMenu(page);

  await menu.open(ada.name);
  await menu.chooseTheme("dark");
  await page.reload();
  await page.locator("html[data-theme=dark]").waitFor();

  await menu.open(ada.name);
  await menu.chooseLanguage("es");
  await page.reload();
  const { welcome } = texts.es.workspaces.dashboard;
  await page.getByRole("heading", { level: 1, name: say(welcome, { name: ada.name }) }).waitFor();
});

test("whoever signs out is out in every tab, and going back shows nothing", async (t) => {
  const page = await screen(t, { email: ada.email, expected: /401/ });
  await page.goto("");
  const other = await page.context().newPage();
  await other.goto("workspaces/new");

  await new PersonMenu(page).open(ada.name);
  await new PersonMenu(page).signOut();
  await page.waitForURL("**/sign-in");

  await page.goBack();
  await page.waitForURL("**/sign-in**");
  await other.reload();
  await other.waitForURL("**/sign-in**");
});
