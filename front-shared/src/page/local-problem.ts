import type { Problem } from "../api/index.ts";
import { useTranslation } from "../i18n/index.ts";
import type problems from "../locales/en/problems.json";

type Known = keyof typeof problems.known;
type Field = keyof typeof problems.fields;
/** Those that say of themselves what is wrong with their field. */
type WithField = {
  [Name in Known]: (typeof problems.known)[Name] extends { field: string } ? Name : never;
}[Known];

/** How the services say that something is missing. */
const BLANK = "must not be blank";

/** A problem in the reader's language, as far as we know it; what we do not know stays as the service said it. */
export function useLocalProblem(problem: Problem | undefined): Problem | undefined {
  const { t, i18n } = useTranslation("problems");
  if (!problem) return undefined;
  const name = (problem.type.split(":").at(-1) ?? "") as Known;
  const known = i18n.exists(`problems:known.${name}.title`);
  return {
    ...problem,
    ...(known && { title: t(`known.${name}.title`), detail: t(`known.${name}.detail`) }),
    errors: problem.errors?.map(({ field, message }) => ({ field, message: said(field, message) })),
  };

  function said(field: string, message: string): string {
    if (message === BLANK) return t("blank");
    if (i18n.exists(`problems:known.${name}.field`)) return t(`known.${name as WithField}.field`);
    return i18n.exists(`problems:fields.${field}`) ? t(`fields.${field as Field}`) : message;
  }
}
