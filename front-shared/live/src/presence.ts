interface Meeting {
  /** All of them, when that is known. */
  present?: readonly string[] | undefined;
  joined: readonly string[];
  left: readonly string[];
}

/** Who is there, after some came or went. */
export function met(people: readonly string[], { present, joined, left }: Meeting): string[] {
  return [...new Set([...(present ?? people), ...joined].filter((one) => !left.includes(one)))];
}
