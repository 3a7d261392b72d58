let begun = false;

/** Whether this tab is on its way out by somebody's own wish; then nobody needs to be told that the session has ended. */
export function isSigningOut(): boolean {
  return begun;
}

export function beginSigningOut(): void {
  begun = true;
}
