import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as AriaToastRegion,
} from "react-aria-components/Toast";
import { Text } from "react-aria-components/Text";
import { IconButton } from "./button.tsx";
import { Icon } from "./icon.tsx";
import { showToastsBy } from "./toast.ts";

interface Note {
  text: string;
  tone: "plain" | "danger";
}

const queue = new ToastQueue<Note>({ maxVisibleToasts: 3 });

showToastsBy((text, tone) => {
  queue.add({ text, tone }, tone === "plain" ? { timeout: 5_000 } : undefined);
});

export function ToastRegion({ closeLabel }: { closeLabel: string }) {
  return (
    <AriaToastRegion
      queue={queue}
      className="fixed right-4 bottom-4 left-4 z-50 flex flex-col items-end gap-2 outline-none"
    >
      {({ toast: one }) => (
        <AriaToast
          toast={one}
          className={`border-line bg-raised shadow-overlay flex max-w-sm items-center gap-3 rounded-lg border py-2 pr-2 pl-4 ${one.content.tone === "danger" ? "text-danger" : ""}`}
        >
          <ToastContent>
            <Text slot="title">{one.content.text}</Text>
          </ToastContent>
          <IconButton label={closeLabel} slot="close">
            <Icon name="close" />
          </IconButton>
        </AriaToast>
      )}
    </AriaToastRegion>
  );
}
