import { test } from "node:test";
import type { Page } from "playwright-core";
import { mailedAddress } from "./mailbox.ts";
import { Door } from "./pages/door.ts";
import { PASSWORD, signedUp } from "./people.ts";
import { screen, withBrowser } from "./screen.ts";
import { texts } from "./texts.ts";

const { common, sessions } = texts.en;

withBrowser();

const DEVICE = sessions.device.replace("{{browser}}", "HeadlessChrome").replace("{{system}}", "Linux");

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with" : "without";
  test(`a browser elsewhere is signed out from the list of sessions, ${how} scripts`, async (t) => {
    const { email } = await signedUp("Ada Lovelace");
    const elsewhere = await screen(t, { expected: /401/ });
    await elsewhere.goto("sign-in");
    await new Door(elsewhere).signIn(email, PASSWORD);
    await elsewhere.waitForURL("**/app/");
    const page = await screen(t, { email, javaScriptEnabled });
    await page.goto("account");
    await page.getByRole("link", { name: common.accountTabs.sessions }).click();
    await page.getByText(sessions.current, { exact: true }).waitFor();

    const signOut = page.getByRole("button", { name: sessions.endLabel.replace("{{device}}", DEVICE) });
    await signOut.click();

    await signOut.waitFor({ state: "detached" });
    await page.getByText(sessions.current, { exact: true }).waitFor();
    await elsewhere.goto("");
    await elsewhere.waitForURL("**/sign-in**");
  });
}

test("all other sessions are signed out after a question", async (t) => {
  const { email } = await signedUp("Ada Lovelace");
  const elsewhere = await screen(t, { email, expected: /401/ });
  await elsewhere.goto("");
  const page = await screen(t, { email });
  await page.goto("account/sessions");

  await page.getByRole("button", { name: sessions.endOthers }).click();
  await question(page).getByRole("button", { name: sessions.endOthers }).click();

  await question(page).waitFor({ state: "detached" });
  await page.getByText(sessions.current, { exact: true }).waitFor();
  await elsewhere.goto("");
  await elsewhere.waitForURL("**/sign-in**");
});

test("a mail about a new device leads to the list", async (t) => {
  const { email } = await signedUp("Ada Lovelace");
  const page = await screen(t);
  await page.goto("sign-in");
  await new Door(page).signIn(email, PASSWORD);
  await page.waitForURL("**/app/");

  await page.goto(await mailedAddress(email, "account/sessions"));

  await page.getByRole("heading", { name: sessions.title }).waitFor();
});

function question(page: Page) {
  return page.getByRole("dialog", { name: sessions.endOthersTitle });
}
