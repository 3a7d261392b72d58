/** One step of the way to a part of a page. */
export interface Step {
  by: "role" | "label" | "text" | "title" | "nth" | "has" | "hasText";
  role?: string;
  /** What it is called, or a part of that. */
  name?: string;
  /** The same as a regular expression. */
  pattern?: string;
  index?: number;
  steps?: readonly Step[];
}

/** Finds the part that steps lead to, in the page: by what people see of it, as Playwright's locators do. */
export function locate(all: readonly Step[]): Element | null {
  const ROLES: Record<string, string> = {
    button: "button, [role=button]",
    link: "a[href]",
    heading: "h1, h2, h3",
    listitem: "li",
    region: "section[aria-labelledby], section[aria-label]",
    article: "article",
    main: "main",
    textbox: "textarea, input:not([type=hidden]):not([type=date])",
  };
  return find([document.documentElement], all)[0] ?? null;

  function find(within: readonly Element[], steps: readonly Step[]): Element[] {
    return steps.reduce<Element[]>((found, step) => narrow(found, step), [...within]);
  }

  function narrow(found: readonly Element[], step: Step): Element[] {
    const below = (selector: string) =>
      found.flatMap((element) => [...element.querySelectorAll(selector)]).filter(visible);
    switch (step.by) {
      case "role":
        return below(ROLES[step.role ?? ""] ?? `[role=${step.role}]`).filter((one) =>
          called(nameOf(one), step),
        );
      case "label":
        return below("input, textarea, select").filter((one) => nameOf(one) === step.name);
      case "title":
        return below("[title]").filter((one) => one.getAttribute("title") === step.name);
      case "text":
        return below("*").filter((one) => called(one.textContent.trim(), step) && one.children.length === 0);
      case "nth":
        return found.slice(step.index, (step.index ?? 0) + 1);
      case "hasText":
        return found.filter((one) => one.textContent.includes(step.name ?? ""));
      case "has":
        return found.filter((one) => find([one], step.steps ?? []).length > 0);
    }
  }

  function called(text: string, { name, pattern }: Step): boolean {
    if (pattern !== undefined) return new RegExp(pattern).test(text);
    return name === undefined || text.includes(name);
  }

  function nameOf(element: Element): string {
    const by = element.getAttribute("aria-labelledby");
    const labelled = by ? by.split(" ").map((id) => document.getElementById(id)?.textContent ?? "") : [];
    const labels = "labels" in element ? [...((element as HTMLInputElement).labels ?? [])] : [];
    return (
      element.getAttribute("aria-label") ??
      (labelled.join(" ") || labels.map((label) => label.textContent).join(" ") || element.textContent)
    ).trim();
  }

  function visible(element: Element): boolean {
    return element.getClientRects().length > 0;
  }
}
