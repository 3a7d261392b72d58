package tools.dashboard.api.tasks.domain;

import java.util.UUID;

/** @param position among the statuses of its project, from 0 */
public record Status(UUID id, UUID workspaceId, UUID projectId, String name, StatusCategory category, int position) {}
