package tools.dashboard.api.tasks;

import java.util.UUID;

/** The way to a task: it is found only through its project and workspace. */
public record TaskPath(UUID workspaceId, UUID projectId, UUID taskId) {}
