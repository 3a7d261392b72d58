import { closePopups } from "front-shared/page";
import { lazy, Suspense, useSyncExternalStore } from "react";
import { useKeyboard } from "./keyboard.ts";
import { useShellCommands, type ListedWorkspace } from "./shell-commands.ts";

const Palette = lazy(() => import("./palette.tsx"));
const KeysDialog = lazy(() => import("./keys-dialog.tsx"));

type Overlay = "palette" | "keys" | undefined;

let open: Overlay;
const listeners = new Set<() => void>();

function show(overlay: Overlay): void {
  if (overlay) closePopups();
  open = overlay;
  for (const listener of listeners) listener();
}

export function openPalette(): void {
  show("palette");
}

export function openKeys(): void {
  show("keys");
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The palette and the list of keys, loaded when first asked for. */
export function Overlays({ workspaces }: { workspaces: readonly ListedWorkspace[] }) {
  useKeyboard();
  useShellCommands(workspaces, openPalette, openKeys);
  const overlay = useSyncExternalStore(
    subscribe,
    () => open,
    () => undefined,
  );
  const close = () => show(undefined);
  return (
    <Suspense>
      {overlay === "palette" && <Palette onClose={close} />}
      {overlay === "keys" && <KeysDialog onClose={close} />}
    </Suspense>
  );
}
