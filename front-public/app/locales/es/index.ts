import shared from "front-shared/locales/es";
import accounts from "./accounts.json" with { type: "json" };
import common from "./common.json" with { type: "json" };
import sessions from "./sessions.json" with { type: "json" };
import tasks from "./tasks.json" with { type: "json" };
import workspaces from "./workspaces.json" with { type: "json" };

export default {
  ...shared,
  common: { ...shared.common, ...common },
  accounts,
  sessions,
  tasks,
  workspaces,
};
