import { createClients } from "front-shared/api";
import { createLive, type Live } from "@tools-dashboard/live";

const workspaceOf = new Map<string, string>();
let live: Live | undefined;

/** The one socket of this tab, which tickets let into topics. */
export function liveOf(csrf: string | null): Live {
  return (live ??= createLive({
    url: `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/ws/`,
    async ticket(topic) {
      const { api } = createClients("", csrf ? { "X-CSRF-Token": csrf } : {});
      const answer = await api.POST("/api/v1/workspaces/{workspaceId}/room-tickets", {
        params: { path: { workspaceId: workspaceOf.get(topic) ?? "" } },
        body: { topic },
      });
      if (!answer.data) throw answer.response;
      return answer.data.ticket;
    },
  }));
}

/** The topic of a project, for which tickets are asked of its workspace. */
export function projectTopic(workspaceId: string, projectId: string): string {
  const topic = `project:${projectId}`;
  workspaceOf.set(topic, workspaceId);
  return topic;
}
