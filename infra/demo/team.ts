import type { Person } from "./accounts.ts";
import type { BoardContent } from "./content.ts";
import { awaitToken, mailedTokens } from "./mailbox.ts";
import { Progress } from "./progress.ts";
import { uuidOf } from "./random.ts";

export interface Board {
  content: BoardContent;
  id: string;
  /** In their order on the board. */
  statuses: { id: string; name: string }[];
}

interface Named {
  id: string;
  name: string;
}

/** The lead's workspace of that name with all people as members; returns its id. */
export async function gatherTeam(name: string, people: [Person, ...Person[]]): Promise<string> {
  const [lead, ...others] = people;
  const workspaces = await lead.client.all<Named>("/api/v1/workspaces");
  const workspace =
    workspaces.find((one) => one.name === name) ??
    (await lead.client.post<Named>("/api/v1/workspaces", { name }, uuidOf(`${lead.id} ${name}`)));
  const path = `/api/v1/workspaces/${workspace.id}`;
  const members = new Set(
    (await lead.client.all<{ userId: string }>(`${path}/members`)).map(({ userId }) => userId),
  );
  const progress = new Progress("members", others.length);
  for (const [index, person] of others.entries()) {
    if (!members.has(person.id)) {
      const known = await mailedTokens(person.email, "invitations");
      await lead.client.post(`${path}/invitations`, {
        email: person.email,
        role: index < 2 ? "pm" : "member",
      });
      await person.client.post("/api/v1/invitations/accept", {
        token: await awaitToken(person.email, "invitations", known),
      });
    }
    progress.step();
  }
  return workspace.id;
}

/** The projects, made where they are missing. */
export async function openBoards(
  lead: Person,
  workspace: string,
  contents: readonly BoardContent[],
): Promise<Board[]> {
  const path = `/api/v1/workspaces/${workspace}/projects`;
  const existing = await lead.client.all<Named>(path);
  const boards: Board[] = [];
  for (const content of contents) {
    const found = existing.find(({ name }) => name === content.name);
    const { id } =
      found ??
      (await lead.client.post<Named>(
        path,
        { name: content.name, description: content.description },
        uuidOf(`${workspace} ${content.name}`),
      ));
    const { statuses } = await lead.client.get<{ statuses: Named[] }>(`${path}/${id}`);
    boards.push({ content, id, statuses });
  }
  return boards;
}
