import type { JobsComponents } from "front-shared/api";
import { useTranslation } from "front-shared/i18n";
import { Status, type Tone } from "../lists/status.tsx";

export type State = JobsComponents["schemas"]["JobView"]["state"];

export const STATES: readonly State[] = ["waiting", "running", "done", "dead", "cancelled"];

const TONES: Record<State, Tone> = {
  waiting: "quiet",
  running: "busy",
  done: "success",
  dead: "danger",
  cancelled: "quiet",
};

interface JobStateProps {
  state: State;
  attempt: number;
  cancelling?: boolean;
}

export function JobState({ state, attempt, cancelling = false }: JobStateProps) {
  const { t } = useTranslation("jobs");
  if (cancelling) return <Status tone="warning">{t("states.cancelling")}</Status>;
  return state === "waiting" && attempt > 0 ? (
    <Status tone="warning">{t("states.retrying")}</Status>
  ) : (
    <Status tone={TONES[state]}>{t(`states.${state}`)}</Status>
  );
}
