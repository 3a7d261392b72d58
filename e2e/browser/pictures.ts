// Makes the README's picture from the demo: ./td demo, then npm run pictures -w e2e-browser
import { join } from "node:path";
import { openAccounts } from "../../infra/demo/accounts.ts";
import { BOARDS, WORKSPACE } from "../../infra/demo/content.ts";
import { launch, openContext } from "./browser.ts";
import { Board } from "./pages/board.ts";
import { address, ROOT } from "./platform.ts";

interface Named {
  id: string;
  name: string;
}

for (const name of ["GATEWAY_URL", "MAIL_PAGE_URL", "DEFAULT_ADMIN_EMAIL"])
  process.env[name] ??= address(name);

const { people, password } = await openAccounts(1);
const [{ client }] = people;
const workspace = named(await client.all<Named>("/api/v1/workspaces"), WORKSPACE);
const project = named(
  await client.all<Named>(`/api/v1/workspaces/${workspace}/projects`),
  BOARDS[0]?.name ?? "",
);
const browser = await launch();
try {
  const boards: Board[] = [];
  for (const { email } of people.slice(0, 4)) {
    const context = await openContext(browser, { email, password });
    const board = new Board(await context.newPage());
    await board.open(`w/${workspace}/p/${project}`);
    boards.push(board);
  }
  const [board] = boards;
  for (const { name } of people.slice(0, 4)) await board?.presence(name).waitFor();
  await board?.picture(join(ROOT, "docs/board.png"));
} finally {
  await browser.close();
}

function named(things: readonly Named[], name: string): string {
  const found = things.find((thing) => thing.name === name);
  if (!found) throw new Error(`There is no ${name}: run ./td demo first.`);
  return found.id;
}
