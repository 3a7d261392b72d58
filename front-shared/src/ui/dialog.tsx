import type { ReactNode } from "react";
import { Dialog as AriaDialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { IconButton } from "./button.tsx";
import { Icon } from "./icon.tsx";

interface DialogProps {
  title: string;
  closeLabel: string;
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
  children: ReactNode;
}

/** A question in front of the page; Escape and a click beside it close it. */
export function Dialog({ title, closeLabel, isOpen, onOpenChange, children }: DialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable
      className="bg-scrim fixed inset-0 z-40 flex items-start justify-center overflow-y-auto p-4 pt-[12vh]"
    >
      <Modal className="border-line bg-raised shadow-overlay w-full max-w-lg rounded-lg border">
        <AriaDialog className="flex flex-col gap-4 p-5 outline-none">
          <div className="flex items-start justify-between gap-4">
            <Heading slot="title" className="text-lg font-semibold">
              {title}
            </Heading>
            <IconButton label={closeLabel} slot="close" className="-m-1.5">
              <Icon name="close" />
            </IconButton>
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
