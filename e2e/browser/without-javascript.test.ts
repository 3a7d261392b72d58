import { test } from "node:test";
import { mailedLink } from "./mailbox.ts";
import { Board } from "./pages/board.ts";
import { Door } from "./pages/door.ts";
import { PersonMenu } from "./pages/person-menu.ts";
import { Task } from "./pages/task.ts";
import { Workspaces } from "./pages/workspaces.ts";
import { newAddress, PASSWORD } from "./people.ts";
import { screen, withBrowser } from "./screen.ts";
import { texts } from "./texts.ts";

withBrowser();

test("a browser without scripts leads from the sign-up to a comment and out again", async (t) => {
  const page = await screen(t, { javaScriptEnabled: false });
  const email = newAddress("Ada");
  const door = new Door(page);
  await door.signUp("Ada Lovelace", email, PASSWORD);
  await door.confirm(await mailedLink(email, "verify-email"), PASSWORD);
  await page.goto("sign-in");
  await door.signIn(email, PASSWORD);
  await new Workspaces(page).create("Engines");
  await new Workspaces(page).createProject("Analytical");
  const board = new Board(page);
  await board.add("To do", "Draw the mill");
  await board.link("Draw the mill").click();
  await new Task(page).comment("It grinds.");
  await new PersonMenu(page).open("Ada Lovelace");
  await new PersonMenu(page).signOut();
  await page.waitForURL("**/sign-in");
});

for (const javaScriptEnabled of [false, true]) {
  const how = javaScriptEnabled ? "with" : "without";
  test(`whoever opens the link of a stranger's sign-up confirms nothing, ${how} scripts`, async (t) => {
    const page = await screen(t, { javaScriptEnabled, expected: /403/ });
    const email = newAddress("Ada");
    const door = new Door(page);
    const { known } = texts.en.problems;
    await door.signUp("Mallory", email, "a stranger's pass phrase");
    await page.goto(await mailedLink(email, "verify-email"));

    await door.typePassword(PASSWORD);

    await page.getByRole("alert").getByText(known["another-password"].title).waitFor();
    await page.goto("sign-in");
    await door.signIn(email, "a stranger's pass phrase");
    await page.getByRole("alert").getByText(known["email-not-verified"].title).waitFor();
  });
}
