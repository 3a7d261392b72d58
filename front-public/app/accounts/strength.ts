import type { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { useEffect, useState } from "react";

/** From what is guessed at once (0) to what a program guesses in no lifetime (4). */
export type Strength = 0 | 1 | 2 | 3 | 4;

let estimator: Promise<ZxcvbnFactory> | undefined;

/** The list of common passwords is larger than all the page: it comes when somebody begins to choose one. */
function loadEstimator(): Promise<ZxcvbnFactory> {
  estimator ??= Promise.all([import("@zxcvbn-ts/core"), import("@zxcvbn-ts/language-common")]).then(
    ([{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }]) =>
      new ZxcvbnFactory({
        graphs: adjacencyGraphs,
        dictionary: { "passwords-common": dictionary["passwords-common"] },
      }),
  );
  return estimator;
}

/** How hard a password is to guess, by the estimate that the service makes too; nothing leaves the page. */
export function useStrength(password: string): Strength | undefined {
  const [strength, setStrength] = useState<Strength>();
  useEffect(() => {
    let wanted = true;
    if (password === "") setStrength(undefined);
    else {
      loadEstimator().then(
        (zxcvbn) => wanted && setStrength(zxcvbn.check(password).score as Strength),
        // Without it the length is shown, as it is without scripts.
        () => (estimator = undefined),
      );
    }
    return () => void (wanted = false);
  }, [password]);
  return strength;
}
