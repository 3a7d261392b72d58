import { type Person, openAccounts } from "../../infra/demo/accounts.ts";
import { BOARDS } from "../../infra/demo/content.ts";
import { importHistory } from "../../infra/demo/history.ts";
import { gatherTeam, openBoards } from "../../infra/demo/team.ts";

const TASKS = 500;
const CHANGES_A_SECOND = 10;

/** A board of 500 tasks with the history that the demo gives its own, in a workspace that is there for as long as this runs. */
export interface Scene {
  gateway: string;
  password: string;
  /** Whose screens are measured. */
  watching: readonly [Person, Person];
  /** Who changes things meanwhile. */
  busy: Person;
  workspace: string;
  project: string;
  statusIds: readonly string[];
}

export async function openScene(): Promise<Scene> {
  const { administrator, people, password } = await openAccounts(1);
  const [lead, second, third] = people;
  if (!second || !third) throw new Error("The demo has fewer than three people.");
  const team: [Person, ...Person[]] = [lead, second, third];
  const workspace = await gatherTeam(`Measured ${new Date().toISOString()}`, team);
  try {
    const boards = await openBoards(lead, workspace, BOARDS.slice(0, 1));
    await importHistory({ administrator, people: team, workspace, boards, tasks: TASKS });
    const [board] = boards;
    if (!board) throw new Error("The demo has no boards.");
    const { gateway } = lead.client;
    const statusIds = board.statuses.map(({ id }) => id);
    return {
      gateway,
      password,
      watching: [lead, second],
      busy: third,
      workspace,
      project: board.id,
      statusIds,
    };
  } catch (error) {
    await remove(lead, workspace);
    throw error;
  }
}

export async function closeScene({ watching, workspace }: Scene): Promise<void> {
  await remove(watching[0], workspace);
}

/** Ten moves a second by somebody else. @returns ends it, and tells how many a second were really made */
export async function keepMoving(scene: Scene): Promise<() => Promise<number>> {
  const { busy, workspace, project, statusIds } = scene;
  const tasks = `/api/v1/workspaces/${workspace}/projects/${project}/tasks`;
  const { items } = await busy.client.get<{ items: { id: string }[] }>(`${tasks}?limit=${TASKS}`);
  // From the end, for the measured hand works at the beginning.
  const ids = items.map(({ id }) => id).reverse();
  const began = performance.now();
  const moves: Promise<boolean>[] = [];
  const timer = setInterval(() => {
    const move = moves.length;
    const path = `${tasks}/${ids[move % ids.length]}/move`;
    const statusId = statusIds[move % statusIds.length];
    moves.push(
      busy.client.post(path, { statusId }).then(
        () => true,
        () => false,
      ),
    );
  }, 1_000 / CHANGES_A_SECOND);
  let rate: Promise<number> | undefined;
  return () => {
    clearInterval(timer);
    rate ??= Promise.all(moves).then(
      (made) => (1_000 * made.filter(Boolean).length) / (performance.now() - began),
    );
    return rate;
  };
}

export function boardOf({ gateway, workspace, project }: Scene): string {
  return `${gateway}/app/w/${workspace}/p/${project}`;
}

async function remove({ client }: Person, workspace: string): Promise<void> {
  await client.delete(`/api/v1/workspaces/${workspace}`);
}
