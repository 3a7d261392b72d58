type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Never kept: what is nobody's to read, what the page itself put there, and what cannot be put back. */
const NOT_TYPED = new Set(["password", "hidden", "file", "submit", "button", "reset"]);

/**
 * What differs from what the page came with, by the names of the fields, as text; empty when nothing does.
 *
 * @param all what came with the page too, when that is what was typed before
 */
export function typedIn(form: HTMLFormElement, all = false): string {
  const typed = fieldsOf(form).filter((field) => all || field.value !== initial(field));
  return typed.length === 0
    ? ""
    : JSON.stringify(Object.fromEntries(typed.map(({ name, value }) => [name, value])));
}

/** Puts back what {@link typedIn} told, as if it were typed again. */
export function typeAgain(form: HTMLFormElement, typed: string): void {
  const values = parsed(typed);
  for (const field of fieldsOf(form)) {
    const value = values[field.name];
    if (typeof value !== "string" || value === field.value) continue;
    // The setter of the element itself is React's, which would take it for known and tell nobody.
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")?.set?.call(field, value);
    field.dispatchEvent(
      new Event(field instanceof HTMLSelectElement ? "change" : "input", { bubbles: true }),
    );
  }
}

function fieldsOf(form: HTMLFormElement): Field[] {
  return [...form.elements].filter(
    (element): element is Field =>
      (element instanceof HTMLInputElement ||
        element instanceof HTMLTextAreaElement ||
        element instanceof HTMLSelectElement) &&
      element.name !== "" &&
      !NOT_TYPED.has(element.type),
  );
}

function initial(field: Field): string {
  if (!(field instanceof HTMLSelectElement)) return field.defaultValue;
  return ([...field.options].find(({ defaultSelected }) => defaultSelected) ?? field.options[0])?.value ?? "";
}

function parsed(text: string): Record<string, unknown> {
  try {
    const values: unknown = JSON.parse(text || "{}");
    return typeof values === "object" && values !== null ? { ...values } : {};
  } catch {
    return {};
  }
}
