import { useTranslation } from "front-shared/i18n";
import { useEffect, useRef } from "react";
import { useFetcher, useNavigate } from "react-router";
import { useWorkspaceData } from "../workspaces/workspace-data.ts";
import type { Command } from "./commands.ts";
import type { loader } from "./find.ts";

/** Nobody means every letter on the way to a word. */
const STANDS_STILL = 150;

/** The tasks, people and workspaces that are found by what is typed into the palette. */
export function useFound() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const here = useWorkspaceData()?.workspace.id;
  const fetcher = useFetcher<typeof loader>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  function search(words: string): void {
    clearTimeout(timer.current);
    const q = words.trim();
    if (q === "") return fetcher.reset();
    timer.current = setTimeout(() => {
      void fetcher.load(`/find?${new URLSearchParams({ q, ...(here && { workspace: here }) })}`);
    }, STANDS_STILL);
  }

  const { tasks = [], people = [], workspaces = [] } = fetcher.data ?? {};
  const go = (to: string) => () => void navigate(to);
  const found: Command[] = [
    ...tasks.map(({ id, projectId, title }) => ({
      ...{ id: `found.task.${id}`, title, group: t("palette.tasks"), icon: "check" as const },
      run: go(`/w/${here}/p/${projectId}/t/${id}`),
    })),
    ...people.map(({ id, name }) => ({
      ...{ id: `found.person.${id}`, title: name, group: t("palette.people"), icon: "people" as const },
      run: go(`/w/${here}/members#member-${id}`),
    })),
    ...workspaces.map(({ id, name }) => ({
      ...{ id: `found.workspace.${id}`, title: name, group: t("shell.workspaces"), icon: "folder" as const },
      run: go(`/w/${id}`),
    })),
  ];
  return { found, search };
}
