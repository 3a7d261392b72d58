import { useTranslation } from "front-shared/i18n";
import { Icon } from "front-shared/ui/icon";
import { Autocomplete, useFilter } from "react-aria-components/Autocomplete";
import { Dialog } from "react-aria-components/Dialog";
import { Header } from "react-aria-components/Header";
import { Input } from "react-aria-components/Input";
import { ListBox, ListBoxItem, ListBoxSection } from "react-aria-components/ListBox";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { SearchField } from "react-aria-components/SearchField";
import { useAllCommands } from "./commands.ts";
import { Keys } from "./keys.tsx";
import { useFound } from "./use-found.ts";

const FOCUS_IS_BACK = 50;

/** Everything one can do or go to, by a few letters of its name. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { contains } = useFilter({ sensitivity: "base" });
  const { found, search } = useFound();
  const known = useAllCommands().filter(({ id, run }) => id !== "palette" && run);
  const listed = new Set(known.map(({ id }) => id));
  const commands = [...known, ...found.filter(({ id }) => !listed.has(id.replace("found.", "")))];
  const groups = [...Map.groupBy(commands, ({ group }) => group)];
  function onAction(id: string | number): void {
    const run = commands.find((command) => command.id === id)?.run;
    onClose();
    // After the dialog has given the focus back to where it was: a command may want it elsewhere.
    if (run) setTimeout(run, FOCUS_IS_BACK);
  }
  return (
    <ModalOverlay
      isOpen
      onOpenChange={(open) => open || onClose()}
      isDismissable
      className="bg-scrim fixed inset-0 z-40 flex items-start justify-center p-4 pt-[12vh]"
    >
      <Modal className="border-line bg-raised shadow-overlay w-full max-w-xl overflow-hidden rounded-lg border">
        <Dialog aria-label={t("palette.open")} className="flex max-h-[60dvh] flex-col outline-none">
          <Autocomplete filter={contains} onInputChange={search}>
            <SearchField
              autoFocus
              aria-label={t("palette.placeholder")}
              className="border-line flex items-center gap-2 border-b px-4"
            >
              <Icon name="search" className="text-muted" />
              <Input
                placeholder={t("palette.placeholder")}
                className="placeholder:text-muted h-12 flex-1 bg-transparent text-lg outline-none [&::-webkit-search-cancel-button]:hidden"
              />
            </SearchField>
            <ListBox
              aria-label={t("palette.open")}
              onAction={onAction}
              selectionMode="none"
              className="min-h-0 overflow-y-auto p-1.5 outline-none"
              renderEmptyState={() => (
                <p className="text-muted px-3 py-6 text-center">{t("palette.nothing")}</p>
              )}
            >
              {groups.map(([group, entries]) => (
                <ListBoxSection key={group} id={group}>
                  <Header className="text-muted px-2.5 pt-2.5 pb-1 text-xs font-medium">{group}</Header>
                  {entries.map(({ id, title, icon, keys }) => (
                    <ListBoxItem
                      key={id}
                      id={id}
                      textValue={title}
                      className="data-focused:bg-hover flex cursor-pointer items-center gap-2.5 rounded-md px-2.5 py-2 outline-none"
                    >
                      <Icon name={icon ?? "chevronRight"} className="text-muted" />
                      <span className="min-w-0 flex-1 truncate">{title}</span>
                      {keys && <Keys keys={keys} />}
                    </ListBoxItem>
                  ))}
                </ListBoxSection>
              ))}
            </ListBox>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
