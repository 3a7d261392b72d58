// Fills a running platform with a team that looks alive: ./td demo [--size N]
import { parseArgs } from "node:util";
import { openAccounts } from "./accounts.ts";
import { BOARDS, WORKSPACE } from "./content.ts";
import { attachFiles, commentToday } from "./afterwork.ts";
import { importHistory } from "./history.ts";
import { gatherTeam, openBoards } from "./team.ts";
import { Failure, required } from "./client.ts";

const LARGEST = 100;
/** On each board. */
const TASKS = 44;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { size: { type: "string", default: "1" } } });
  const size = Number(values.size);
  if (!Number.isInteger(size) || size < 1 || size > LARGEST) {
    throw new Failure(`--size takes a whole number from 1 to ${LARGEST}.`);
  }
  const { administrator, people, password } = await openAccounts(size);
  const workspace = await gatherTeam(WORKSPACE, people);
  const boards = await openBoards(people[0], workspace, BOARDS);
  const open = await importHistory({ administrator, people, workspace, boards, tasks: TASKS * size });
  await attachFiles(people, workspace, open);
  await commentToday(people, workspace, open);

  const [first] = people;
  console.log(`
The team is at work:
  ${required("PUBLIC_BASE_URL")}/app/w/${workspace}
sign in as
  ${first.email}   (leads the workspace)
  ${people[1]?.email}
  ${administrator.email}   (administers the platform)
password of all
  ${password}`);
}

try {
  await main();
} catch (error) {
  console.error(`td: ${error instanceof Failure ? error.message : error}`);
  process.exitCode = 1;
}
