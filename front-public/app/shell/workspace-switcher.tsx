import { useTranslation } from "front-shared/i18n";
import { Popup } from "front-shared/page";
import { Icon, Logo } from "front-shared/ui";
import { useEffect, useRef } from "react";
import { Form, Link, useFetcher } from "react-router";
import type { loader } from "../workspaces/workspaces.tsx";
import type { ListedWorkspace } from "./shell-commands.ts";

/** Nobody means every letter on the way to a word. */
const STANDS_STILL = 200;

interface SwitcherProps {
  workspaces: readonly ListedWorkspace[];
  /** There are others, which are found by their names. */
  more: boolean;
  current: ListedWorkspace | undefined;
}

const ROW = "hover:bg-hover flex h-8 items-center gap-2.5 rounded-md px-2";

export function WorkspaceSwitcher({ workspaces, more, current }: SwitcherProps) {
  const { t } = useTranslation();
  const { found, search } = useFound();
  return (
    <>
      <button
        type="button"
        popoverTarget="workspaces"
        aria-label={t("shell.switch", { name: current?.name ?? t("product") })}
        className="hover:bg-hover flex h-9 cursor-pointer items-center gap-2.5 rounded-md px-2 text-left font-semibold"
      >
        <Logo className="size-5" />
        <span className="min-w-0 flex-1 truncate">{current?.name ?? t("product")}</span>
        <Icon name="chevronDown" className="text-muted" />
      </button>
      <Popup id="workspaces" label={t("shell.workspaces")} className="top-12 left-2 w-60">
        {more && (
          <Form
            action="/workspaces"
            role="search"
            className="border-line mb-1 flex items-center gap-2 border-b px-2"
          >
            <Icon name="search" className="text-muted" />
            <input
              type="search"
              name="q"
              maxLength={100}
              autoComplete="off"
              aria-label={t("shell.findWorkspace")}
              placeholder={t("shell.findWorkspace")}
              onChange={(event) => search(event.currentTarget.value)}
              className="placeholder:text-muted h-9 min-w-0 flex-1 bg-transparent outline-none"
            />
          </Form>
        )}
        <ul className="max-h-[50dvh] overflow-y-auto" aria-live="polite">
          {(found ?? workspaces).map(({ id, name }) => (
            <li key={id}>
              <Link to={`/w/${id}`} className={ROW} aria-current={id === current?.id ? "page" : undefined}>
                <span className="min-w-0 flex-1 truncate">{name}</span>
                {id === current?.id && <Icon name="check" />}
              </Link>
            </li>
          ))}
          {found?.length === 0 && <li className="text-muted px-2 py-1.5">{t("shell.noWorkspace")}</li>}
        </ul>
        <div className="border-line mt-1 border-t pt-1">
          {more && (
            <Link to="/workspaces" className={ROW}>
              <Icon name="folder" className="text-muted" />
              {t("shell.allWorkspaces")}
            </Link>
          )}
          <Link to="/" className={ROW}>
            <Icon name="home" className="text-muted" />
            {t("shell.dashboard")}
          </Link>
          <Link to="/workspaces/new" className={ROW}>
            <Icon name="plus" className="text-muted" />
            {t("shell.newWorkspace")}
          </Link>
        </div>
      </Popup>
    </>
  );
}

/** The workspaces whose names hold what was typed last; undefined while nothing is. */
function useFound() {
  const fetcher = useFetcher<typeof loader>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  function search(words: string): void {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (words.trim()) void fetcher.load(`/workspaces?${new URLSearchParams({ q: words })}`);
      else fetcher.reset();
    }, STANDS_STILL);
  }
  return { found: fetcher.data?.workspaces, search };
}
