import { joins, type Person, signedUp, type Status, type Task } from "./people.ts";

/** Two people in a workspace: its owner and a member who was invited. */
export interface Team {
  owner: Person;
  member: Person;
  workspaceId: string;
}

export async function together(): Promise<Team> {
  const [owner, member] = await Promise.all([signedUp("Ada Lovelace"), signedUp("Grace Hopper")]);
  const { id } = await owner.client.post<{ id: string }>("/api/v1/workspaces", { name: "Engines" });
  await joins(member, owner, id);
  return { owner, member, workspaceId: id };
}

/** A project of a team, with its statuses as a new project has them. */
export class Project {
  readonly team: Team;
  readonly id: string;
  readonly name: string;
  readonly statuses: readonly Status[];

  private constructor(team: Team, id: string, name: string, statuses: readonly Status[]) {
    this.team = team;
    this.id = id;
    this.name = name;
    this.statuses = statuses;
  }

  static async of(team: Team, name: string, ...titles: string[]): Promise<Project> {
    const { id, statuses } = await team.owner.client.post<{ id: string; statuses: Status[] }>(
      `/api/v1/workspaces/${team.workspaceId}/projects`,
      { name },
    );
    const project = new Project(team, id, name, statuses);
    for (const title of titles) await project.task(title);
    return project;
  }

  /** Its path in the API. */
  get path(): string {
    return `/api/v1/workspaces/${this.team.workspaceId}/projects/${this.id}`;
  }

  /** The path of its board, below the pages' own. */
  get board(): string {
    return `w/${this.team.workspaceId}/p/${this.id}`;
  }

  task(title: string, more: object = {}): Promise<Task> {
    return this.team.owner.client.post(`${this.path}/tasks`, { title, ...more });
  }
}
