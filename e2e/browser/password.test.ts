import { test } from "node:test";
import type { Page } from "playwright-core";
import { mailedLink } from "./mailbox.ts";
import { Board } from "./pages/board.ts";
import { Door } from "./pages/door.ts";
import { PersonMenu } from "./pages/person-menu.ts";
import { newAddress, PASSWORD, signedUp } from "./people.ts";
import { screen, withBrowser } from "./screen.ts";
import { Project, together } from "./team.ts";
import { texts } from "./texts.ts";

const ANOTHER = "another long pass phrase";

const { accounts, common, problems } = texts.en;

withBrowser();

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with" : "without";
  test(`a forgotten password is replaced by the link of a mail, ${how} scripts`, async (t) => {
    const { email } = await signedUp("Ada Lovelace");
    const page = await screen(t, { javaScriptEnabled, expected: /401|410/ });
    const door = new Door(page);
    await door.forgetPassword(email);
    const link = await mailedLink(email, "reset-password");

    await page.goto(link);
    await door.choosePassword(ANOTHER);

    await page.getByRole("heading", { name: accounts.reset.doneTitle }).waitFor();
    await page.getByRole("link", { name: accounts.signIn.submit }).click();
    await door.signIn(email, PASSWORD);
    await page.getByRole("alert").getByText(problems.known["wrong-credentials"].title).waitFor();
    await door.signIn(email, ANOTHER);
    await page.waitForURL("**/app/");
    await page.goto(link);
    await door.choosePassword("yet another pass phrase");
    await page.getByRole("alert").getByText(problems.known["reset-link-used"].title).waitFor();
  });
}

test("a board closes when the password of its person is replaced", async (t) => {
  const team = await together();
  const project = await Project.of(team, "Analytical", "Draw the mill");
  const here = await screen(t, { email: team.member.email, expected: /401/ });
  await new Board(here).open(project.board);

  const there = await screen(t);
  await new Door(there).forgetPassword(team.member.email);
  await there.goto(await mailedLink(team.member.email, "reset-password"));
  await new Door(there).choosePassword(ANOTHER);

  await here.getByText(accounts.signIn.ended).waitFor();
});

test("whoever changes their password stays signed in here, and nowhere else", async (t) => {
  const team = await together();
  const project = await Project.of(team, "Analytical", "Draw the mill");
  const { email, name } = team.member;
  const elsewhere = await screen(t, { email, expected: /401/ });
  await new Board(elsewhere).open(project.board);
  const page = await screen(t, { email, expected: /403/ });
  await page.goto("");
  await new PersonMenu(page).open(name);
  await page.getByRole("link", { name: common.shell.account }).click();

  await changePassword(page, "not the present one");
  await page.getByRole("alert").getByText(problems.known["wrong-password"].title).waitFor();
  await changePassword(page, PASSWORD);

  await page.getByText(accounts.account.changed).waitFor();
  await elsewhere.getByText(accounts.signIn.ended).waitFor();
  await page.goto(project.board);
  await new Board(page).shows("To do", "Draw the mill");
});

test("asking for an address without an account says the same", async (t) => {
  const page = await screen(t);
  await new Door(page).forgetPassword(newAddress("Nobody"));
});

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with" : "without";
  test(`a password that is easily guessed is refused with the reason, ${how} scripts`, async (t) => {
    const page = await screen(t, { javaScriptEnabled, expected: /422/ });

    await new Door(page).sendSignUp("Ada Lovelace", newAddress("Ada Lovelace"), "password1234");

    await page.getByRole("alert").getByText(problems.known["password-easy"].title).waitFor();
    await page.getByText(problems.known["password-easy"].field).waitFor();
  });
}

test("whoever chooses a password sees how hard it is to guess", async (t) => {
  const page = await screen(t);
  await page.goto("sign-up");
  const password = page.getByLabel(accounts.signIn.password, { exact: true });

  await password.fill("password");
  await page.getByText(accounts.signUp.length.replace("{{count}}", "8")).waitFor();
  await password.fill("password1234");
  await page.getByText(accounts.signUp.strength[1], { exact: true }).waitFor();
  await password.fill("correct horse battery staple");
  await page.getByText(accounts.signUp.strength[4], { exact: true }).waitFor();
});

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with" : "without";
  test(`whoever types a wrong password learns how many tries are left, ${how} scripts`, async (t) => {
    const { email } = await signedUp("Ada Lovelace");
    const page = await screen(t, { javaScriptEnabled, expected: /401|429/ });
    await page.goto("sign-in");
    const door = new Door(page);

    await door.signIn(email, "not the pass phrase");
    await page.getByText(accounts.tries.left_other.replace("{{count}}", "4")).waitFor();
    for (const left of ["3", "2"]) {
      await door.signIn(email, "not the pass phrase");
      await page.getByText(accounts.tries.left_other.replace("{{count}}", left)).waitFor();
    }
    await door.signIn(email, "not the pass phrase");
    await page.getByText(accounts.tries.left_one).waitFor();
    await door.signIn(email, "not the pass phrase");
    await page.getByText(accounts.tries.left_zero).waitFor();
    await door.signIn(email, PASSWORD);

    await page.getByText(accounts.tries.opens.replace("{{time}}", "1 minute")).waitFor();
  });
}

async function changePassword(page: Page, present: string): Promise<void> {
  await page.getByLabel(accounts.account.present, { exact: true }).fill(present);
  await page.getByLabel(accounts.reset.password, { exact: true }).fill(ANOTHER);
  await page.getByRole("button", { name: accounts.account.change }).click();
}
