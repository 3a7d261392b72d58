/** Why something was not done, as far as a person can act on it. Keys of texts. */
export type Why =
  "network" | "signedOut" | "forbidden" | "gone" | "conflict" | "tooLarge" | "tooMuch" | "invalid" | "busy";

const BY_STATUS: Record<number, Why> = {
  401: "signedOut",
  403: "forbidden",
  404: "gone",
  409: "conflict",
  412: "conflict",
  413: "tooLarge",
  429: "tooMuch",
};

/** @param status 0 when there was no answer */
export function whyOf(status: number): Why {
  if (status === 0) return "network";
  return BY_STATUS[status] ?? (status < 500 ? "invalid" : "busy");
}
