/** The roles of a workspace that have a name here, the most powerful first. */
const ROLES = ["super_admin", "pm", "member", "guest"] as const;

export type Role = (typeof ROLES)[number];

export function isRole(value: unknown): value is Role {
  return ROLES.some((role) => role === value);
}

/** @param permissions what the workspace says that the reader may do there */
export function may(permissions: readonly string[], permission: string): boolean {
  return permissions.includes(permission);
}

/** The same for what may be granted on one's own alone. @param isOwn whether this is */
export function mayOwn(permissions: readonly string[], permission: string, isOwn: boolean): boolean {
  return may(permissions, permission) || (isOwn && may(permissions, `${permission}:own`));
}
