import { useTranslation } from "front-shared/i18n";
import { type KeyboardEvent, useState } from "react";
import { flushSync } from "react-dom";
import { announce } from "../announcer.tsx";
import { mayMove } from "../permissions.ts";
import { useScope } from "../scope.ts";
import { type Place, placeOf, placing } from "../store/board.ts";
import { cardAt, focusCard } from "./focus.ts";
import { type Direction, directionOf, nextTo, stepOf } from "./steps.ts";

interface OnCard {
  menu(id: string): void;
  edit(id: string): void;
}

/** Everything on a board by keys: arrows lead from card to card; Space picks one up, arrows carry it, Space lets it go. */
export function useKeyboard({ menu, edit }: OnCard) {
  const { t } = useTranslation("tasks");
  const scope = useScope();
  const { store, actions, project } = scope;
  const [held, setHeld] = useState<{ id: string; from: Place }>();

  function where(id: string): { title: string; status: string; position: number; count: number } {
    const { tasks, lanes } = store.board;
    const task = tasks.get(id);
    const lane = lanes.get(task?.statusId ?? "") ?? [];
    const status = project.statuses.find((one) => one.id === task?.statusId)?.name ?? "";
    return { title: task?.title ?? "", status, position: lane.indexOf(id) + 1, count: lane.length };
  }

  function pickUp(id: string): void {
    const from = placeOf(store.board, id);
    if (!from) return;
    setHeld({ id, from });
    announce(t("drag.pickedUp", where(id)));
  }

  function carry(id: string, direction: Direction): void {
    const to = stepOf(store.board, id, direction);
    if (!to) return announce(t("drag.edge", where(id)));
    flushSync(() => store.hold(placing(id, to)));
    focusCard(id);
    announce(t("drag.carried", where(id)));
  }

  function letGo(id: string, from: Place): void {
    const to = placeOf(store.board, id);
    announce(t("drag.dropped", where(id)));
    setHeld(undefined);
    if (to && (to.statusId !== from.statusId || to.afterId !== from.afterId)) void actions.move(id, to);
    store.hold(undefined);
    focusCard(id);
  }

  function putBack(id: string): void {
    setHeld(undefined);
    flushSync(() => store.hold(undefined));
    announce(t("drag.cancelled", where(id)));
  }

  function pressHeld(event: KeyboardEvent, { id, from }: { id: string; from: Place }): void {
    const direction = directionOf(event.key);
    if (event.key === "Tab") return putBack(id);
    if (direction) carry(id, direction);
    else if (event.key === " " || event.key === "Enter") letGo(id, from);
    else if (event.key === "Escape") {
      putBack(id);
      focusCard(id);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function onKeyDown(event: KeyboardEvent): void {
    const id = cardAt(event.target);
    if (event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    if (held) return pressHeld(event, held);
    if (id === undefined) return;
    const onLink = event.target instanceof HTMLAnchorElement;
    const direction = directionOf(event.key);
    if (direction) focusCard(nextTo(store.board, id, direction));
    else if (event.key === " " && onLink && mayMove(scope)) pickUp(id);
    else if (event.key === "m" && mayMove(scope)) menu(id);
    else if (event.key === "e") edit(id);
    else return;
    event.preventDefault();
  }

  /** Whoever goes elsewhere with a card in hand puts it back. */
  function onBlur(event: { currentTarget: Element; relatedTarget: EventTarget | null }): void {
    const away = event.relatedTarget !== null && cardAt(event.relatedTarget) !== held?.id;
    if (held && away) putBack(held.id);
  }

  return { heldId: held?.id, onKeyDown, onBlur };
}
