package tools.dashboard.api.access;

import java.util.UUID;

/** May the person listen to the topic, as one of the workspace's? */
public record AccessQuestion(UUID userId, UUID workspaceId, String topic) {}
