import { useTranslation } from "front-shared/i18n";
import { Icon, MenuItem, MenuSeparator } from "front-shared/ui";
import { Menu, MenuSection } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { useScope } from "../scope.ts";
import { between } from "./steps.ts";

interface MoveMenuProps {
  id: string;
  anchor: Element;
  onMove: (place: { statusId: string; afterId?: string | null; beforeId?: string | null }) => void;
  onOpen: () => void;
  onClose: () => void;
}

/** The way to move a card without dragging it: one menu for the board, at the card that asked. */
export default function MoveMenu({ id, anchor, onMove, onOpen, onClose }: MoveMenuProps) {
  const { t } = useTranslation("tasks");
  const { store, project } = useScope();
  const statusId = store.board.tasks.get(id)?.statusId ?? "";
  const others = (store.board.lanes.get(statusId) ?? []).filter((other) => other !== id);

  function choose(key: string): void {
    if (key === "open") onOpen();
    else if (key === "top") onMove(between(statusId, others, 0));
    else if (key === "bottom") onMove(between(statusId, others, others.length));
    else onMove({ statusId: key, beforeId: store.board.lanes.get(key)?.[0] ?? null });
  }

  return (
    <Popover
      isOpen
      onOpenChange={(open) => !open && onClose()}
      triggerRef={{ current: anchor }}
      placement="bottom end"
      className="border-line bg-raised shadow-overlay min-w-48 rounded-lg border p-1"
    >
      <Menu
        aria-label={t("card.menu", { title: store.board.tasks.get(id)?.title ?? "" })}
        autoFocus="first"
        onAction={(key) => choose(String(key))}
        onClose={onClose}
        className="outline-none"
      >
        <MenuItem id="open">{t("move.open")}</MenuItem>
        <MenuSeparator />
        <MenuSection aria-label={t("move.to")}>
          {project.statuses.map(({ id: key, name }) => (
            <MenuItem key={key} id={key} isDisabled={key === statusId} textValue={name}>
              <Icon name={key === statusId ? "check" : "chevronRight"} className="text-muted" />
              {name}
            </MenuItem>
          ))}
        </MenuSection>
        <MenuSeparator />
        <MenuItem id="top">{t("move.top")}</MenuItem>
        <MenuItem id="bottom">{t("move.bottom")}</MenuItem>
      </Menu>
    </Popover>
  );
}
