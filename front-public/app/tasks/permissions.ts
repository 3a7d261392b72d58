import { may, mayOwn } from "../workspaces/roles.ts";

/** What the pages offer of what the workspace says that the reader may. The services decide; this hides what they refuse. */
type Person = { me: string; permissions: readonly string[] };
type Owned = { createdBy: string; assigneeId?: string | null };

export function mayCreate({ permissions }: Person): boolean {
  return may(permissions, "task:create");
}

export function mayMove({ permissions }: Person): boolean {
  return may(permissions, "task:move");
}

export function mayEdit({ me, permissions }: Person, { createdBy, assigneeId }: Owned): boolean {
  return mayOwn(permissions, "task:update", [createdBy, assigneeId].includes(me));
}

export function mayDelete({ me, permissions }: Person, { createdBy }: Owned): boolean {
  return mayOwn(permissions, "task:delete", createdBy === me);
}

export function mayAttach({ permissions }: Person): boolean {
  return may(permissions, "file:create");
}

export function mayDetach({ me, permissions }: Person, { createdBy }: { createdBy: string }): boolean {
  return mayOwn(permissions, "file:delete", createdBy === me);
}
