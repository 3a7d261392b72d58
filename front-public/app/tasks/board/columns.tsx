import { useTranslation } from "front-shared/i18n";
import { lazy, type MouseEvent, Suspense, useCallback, useEffect, useRef, useState } from "react";
import { useHref, useNavigate } from "react-router";
import { announce } from "../announcer.tsx";
import { mayMove } from "../permissions.ts";
import { useBoard, useScope } from "../scope.ts";
import { WITHIN } from "../task/mode.ts";
import { useScripted } from "../task/use-form.tsx";
import type { Board, Place } from "../store/board.ts";
import { CardWordsProvider, useNewCardWords } from "./card-words.ts";
import { Column } from "./column.tsx";
import { DropTarget, placeAt, type Target } from "./drop-target.ts";
import { cardAt, focusCard, plainClick } from "./focus.ts";
import { Hand } from "./hand.ts";
import { useBoardCommands } from "./use-board-commands.ts";
import { useKeyboard } from "./use-keyboard.ts";

const MoveMenu = lazy(() => import("./move-menu.tsx"));

/** The columns. Events of all cards end here, so that a card needs no handlers of its own. */
export function Columns({ openId }: { openId: string | undefined }) {
  const { t } = useTranslation("tasks");
  const scope = useScope();
  const { store, actions, project, path } = scope;
  const navigate = useNavigate();
  const href = useHref(path);
  const words = useNewCardWords(scope.today);
  const board = useRef<HTMLDivElement>(null);
  const [target] = useState(() => new DropTarget());
  const [menu, setMenu] = useState<{ id: string; anchor: Element }>();
  const [focused, setFocused] = useState<string>();
  const lastFocused = useRef<string>(undefined);
  const wasFocused = useCallback((id: string) => lastFocused.current === id, []);
  const cursor = useBoard((now) => (focused && now.tasks.has(focused) ? focused : first(now)));
  const cursorLane = useLaneOf(cursor);
  const interactive = useScripted();
  useBoardCommands(cursor, cursorLane);

  const open = (id: string, search = "") => void navigate(`${path}/t/${id}${search}`, WITHIN);
  const menuAt = (id: string, anchor?: Element | null) => {
    const at = anchor ?? document.querySelector(`[data-task="${CSS.escape(id)}"]`);
    if (at) setMenu({ id, anchor: at });
  };
  const { heldId, onKeyDown, onBlur } = useKeyboard({
    menu: menuAt,
    edit: (id) => open(id, "?edit=description"),
  });
  // A column is told of its own cards only, so that the others need not be drawn again.
  const [heldLane, openLane] = [useLaneOf(heldId), useLaneOf(openId)];

  const move = (id: string, place: Place) => {
    const status = project.statuses.find((one) => one.id === place.statusId)?.name ?? "";
    announce(t("drag.moved", { title: store.board.tasks.get(id)?.title ?? "", status }));
    void actions.move(id, place);
  };
  const drop = (id: string, to: Target) => {
    const lane = store.board.lanes.get(to.statusId) ?? [];
    const stays = store.board.tasks.get(id)?.statusId === to.statusId && following(lane, id) === to.beforeId;
    if (!stays) move(id, placeAt(to, lane, id));
  };
  const dropped = useRef(drop);
  useEffect(() => {
    dropped.current = drop;
  });

  useEffect(() => {
    const element = board.current;
    if (!element || !mayMove(scope)) return;
    const hand = new Hand(element, target, (id, to) => dropped.current(id, to));
    const press = (event: PointerEvent) => hand.press(event);
    element.addEventListener("pointerdown", press);
    return () => element.removeEventListener("pointerdown", press);
  }, [scope, target]);

  function click(event: MouseEvent): void {
    const id = cardAt(event.target);
    if (id === undefined || !(event.target instanceof Element)) return;
    const button = event.target.closest("[data-menu]");
    if (button) menuAt(id, button);
    else if (plainClick(event) && event.target.closest("[data-link]")) {
      event.preventDefault();
      open(id);
    }
  }

  return (
    <CardWordsProvider value={words}>
      <p id="board-keys" className="sr-only">
        {t(mayMove(scope) ? "board.keys" : "board.keysReadOnly")}
      </p>
      <div
        ref={board}
        role="group"
        data-columns=""
        aria-label={t("view.board")}
        aria-describedby="board-keys"
        onClick={click}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          const id = cardAt(event.target);
          lastFocused.current = id;
          if (id !== undefined) setFocused(id);
        }}
        onBlur={(event) => {
          lastFocused.current = undefined;
          onBlur(event);
        }}
        className="flex min-h-0 flex-1 snap-x snap-proximity items-start gap-3 overflow-x-auto overscroll-x-contain px-4 pt-2 pb-3"
      >
        {project.statuses.map(({ id, name, category }, index) => (
          <Column
            key={id}
            statusId={id}
            name={name}
            category={category}
            first={index === 0}
            target={target}
            href={href}
            cursor={id === cursorLane ? cursor : undefined}
            openId={id === openLane ? openId : undefined}
            heldId={id === heldLane ? heldId : undefined}
            {...{ interactive, wasFocused }}
          />
        ))}
      </div>
      {menu && (
        <Suspense>
          <MoveMenu
            {...menu}
            onOpen={() => open(menu.id)}
            onMove={(place) => {
              move(menu.id, place);
              // After the menu has given the focus back to where the card was.
              setTimeout(() => focusCard(menu.id), 50);
            }}
            onClose={() => setMenu(undefined)}
          />
        </Suspense>
      )}
    </CardWordsProvider>
  );
}

function useLaneOf(id: string | undefined): string | undefined {
  return useBoard(({ tasks }) => (id === undefined ? undefined : tasks.get(id)?.statusId));
}

function first({ lanes }: Board): string | undefined {
  for (const lane of lanes.values()) if (lane[0] !== undefined) return lane[0];
  return undefined;
}

function following(lane: readonly string[], id: string): string | null {
  return lane[lane.indexOf(id) + 1] ?? null;
}
