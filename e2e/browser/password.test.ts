import { test } from "node:test";
import { mailedLink } from "./mailbox.ts";
import { Board } from "./pages/board.ts";
import { Door } from "./pages/door.ts";
import { newAddress, PASSWORD, signedUp } from "./people.ts";
import { screen, withBrowser } from "./screen.ts";
import { Project, together } from "./team.ts";
import { texts } from "./texts.ts";

const ANOTHER = "another long pass phrase";

const { accounts, problems } = texts.en;

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

test("asking for an address without an account says the same", async (t) => {
  const page = await screen(t);
  await new Door(page).forgetPassword(newAddress("Nobody"));
});
