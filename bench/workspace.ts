import { openAccounts, type Person } from "../infra/demo/accounts.ts";

/** Lets a person measure in a workspace of their own on the platform that runs, which goes afterwards. */
export async function inWorkspace(
  measure: (person: Person, workspace: string) => Promise<void>,
): Promise<void> {
  const { people } = await openAccounts(1);
  const [person] = people;
  const name = `Measured ${new Date().toISOString()}`;
  const { id } = await person.client.post<{ id: string }>("/api/v1/workspaces", { name });
  try {
    await measure(person, id);
  } finally {
    await person.client.delete(`/api/v1/workspaces/${id}`);
  }
}
