import { useTranslation } from "front-shared/i18n";

/** Picks a contract's line in the reader's language. */
export function useLocalText(): (text: unknown) => string {
  const { i18n } = useTranslation();
  return (text) => {
    const lines = text as Partial<Record<string, string>>;
    return lines[i18n.language] ?? lines.en ?? "";
  };
}
