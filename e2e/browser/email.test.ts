import { test } from "node:test";
import { mailedLink } from "./mailbox.ts";
import { Door } from "./pages/door.ts";
import { newAddress, PASSWORD, signedUp } from "./people.ts";
import { screen, withBrowser } from "./screen.ts";
import { say, texts } from "./texts.ts";

const { accounts, common, problems } = texts.en;

withBrowser();

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with" : "without";
  test(`one signs in with another address once its link was followed, ${how} scripts`, async (t) => {
    const { email } = await signedUp("Ada Lovelace");
    const another = newAddress("Countess");
    const page = await screen(t, { email, javaScriptEnabled, expected: /401|403|410/ });
    await page.goto("account");
    await page.getByRole("link", { name: common.accountTabs.email, exact: true }).click();
    await page.getByLabel(accounts.email.new, { exact: true }).fill(another);
    await page.getByLabel(accounts.account.present, { exact: true }).fill("not the pass phrase");
    await page.getByRole("button", { name: accounts.email.submit }).click();
    await page.getByRole("alert").getByText(problems.known["wrong-password"].title).waitFor();

    await page.getByLabel(accounts.account.present, { exact: true }).fill(PASSWORD);
    await page.getByRole("button", { name: accounts.email.submit }).click();
    await page.getByText(say(accounts.email.asked, { email: another })).waitFor();
    const link = await mailedLink(another, "confirm-email");
    await page.goto(link);
    await page.getByRole("button", { name: accounts.confirmEmail.submit }).click();
    await page.getByRole("heading", { name: accounts.confirmEmail.doneTitle }).waitFor();

    const elsewhere = await screen(t, { javaScriptEnabled, expected: /401/ });
    await elsewhere.goto("sign-in");
    await new Door(elsewhere).signIn(email, PASSWORD);
    await elsewhere.getByRole("alert").getByText(problems.known["wrong-credentials"].title).waitFor();
    await new Door(elsewhere).signIn(another, PASSWORD);
    await elsewhere.waitForURL("**/app/");
    await page.goto(link);
    await page.getByRole("button", { name: accounts.confirmEmail.submit }).click();
    await page.getByRole("alert").getByText(problems.known["email-link-used"].title).waitFor();
  });
}
