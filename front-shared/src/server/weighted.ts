/** What a header such as `Accept-Language` lists, the most wanted first; what it rules out is left out. */
export function weighted(header: string | null): string[] {
  return (header ?? "")
    .split(",")
    .map((part) => {
      const [name = "", ...parameters] = part.trim().toLowerCase().split(";");
      const weight = parameters.find((one) => one.trim().startsWith("q="));
      return { name: name.trim(), weight: weight ? Number(weight.trim().slice(2)) : 1 };
    })
    .filter(({ name, weight }) => name !== "" && weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .map(({ name }) => name);
}
