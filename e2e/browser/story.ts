import type { Page } from "playwright-core";
import { mailedLink } from "./mailbox.ts";
import { Board } from "./pages/board.ts";
import { Door } from "./pages/door.ts";
import { PersonMenu } from "./pages/person-menu.ts";
import { Task } from "./pages/task.ts";
import { Workspaces } from "./pages/workspaces.ts";
import { newAddress, PASSWORD } from "./people.ts";

/**
 * From nothing to two people on one board: the story that every browser is taken through.
 *
 * @param open a new browser of somebody's own, which nobody is signed in to
 */
export async function story(open: () => Promise<Page>): Promise<void> {
  const [adas, graces] = [newAddress("Ada"), newAddress("Grace")];
  const ada = await open();
  const [door, workspaces, board] = [new Door(ada), new Workspaces(ada), new Board(ada)];
  await door.signUp("Ada Lovelace", adas, PASSWORD);
  await door.confirm(await mailedLink(adas, "verify-email"), PASSWORD);
  await ada.goto("sign-in");
  await door.signIn(adas, PASSWORD);
  await ada.waitForURL("**/app/");
  await workspaces.create("Engines");
  await workspaces.createProject("Analytical");
  await board.add("To do", "Draw the mill");
  await board.add("To do", "Cast the cogs");
  const adasBoard = ada.url();
  await workspaces.invite(graces);

  const grace = await open();
  const invitation = await mailedLink(graces, "invitations");
  const herDoor = new Door(grace);
  await herDoor.signUp("Grace Hopper", graces, PASSWORD);
  await herDoor.confirm(await mailedLink(graces, "verify-email"), PASSWORD);
  await grace.goto(invitation);
  await grace.getByRole("link", { name: "Sign in" }).click();
  await herDoor.signIn(graces, PASSWORD);
  await new Workspaces(grace).accept();
  await new Workspaces(grace).heading("Engines").waitFor();
  await grace.getByRole("main").getByRole("link", { name: "Analytical" }).click();
  const hers = new Board(grace);
  await hers.shows("To do", "Cast the cogs");
  await hers.connection("live").waitFor();

  await board.open(adasBoard);
  await hers.dragByMouse("Draw the mill", "In progress");
  await board.shows("In progress", "Draw the mill");
  await board.link("Draw the mill").click();
  await new Task(ada).comment("It grinds.");
  await new Task(ada).commentBy("Ada Lovelace").getByText("It grinds.").waitFor();
  await new PersonMenu(ada).open("Ada Lovelace");
  await new PersonMenu(ada).signOut();
  await ada.waitForURL("**/sign-in");
}
