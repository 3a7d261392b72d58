import { useTranslation } from "front-shared/i18n";
import { createContext, use, useMemo } from "react";
import { type Lateness, lateness, shortDay } from "../due.ts";
import type { Priority } from "../store/board.ts";

/** What cards say. Looked up once for a board: hundreds of cards that each listen to the language would be slow. */
export interface CardWords {
  priority(value: Priority): string;
  /** @param done so that what is done is never late */
  due(dueOn: string, done: boolean): { text: string; label: string; when: Lateness };
  comments(count: number): string;
  files(count: number): string;
  menu(title: string): string;
}

export const DUE_LOOKS = { late: "text-danger font-medium", today: "text-warning font-medium", later: "" };

const Words = createContext<CardWords | null>(null);

export const CardWordsProvider = Words.Provider;

export function useCardWords(): CardWords {
  const words = use(Words);
  if (!words) throw new Error("There is no board around this card.");
  return words;
}

export function useNewCardWords(today: string): CardWords {
  const { t, i18n } = useTranslation("tasks");
  const { language } = i18n;
  return useMemo(
    () => ({
      priority: (value) => t(`priority.${value}`),
      due(dueOn, done) {
        const when = done ? "later" : lateness(dueOn, today);
        const text = when === "today" ? t("due.todayShort") : shortDay(dueOn, today, language);
        return { text, label: t(`due.${when}`, { day: shortDay(dueOn, today, language) }), when };
      },
      comments: (count) => t("card.comments", { count }),
      files: (count) => t("card.files", { count }),
      menu: (title) => t("card.menu", { title }),
    }),
    [t, language, today],
  );
}
