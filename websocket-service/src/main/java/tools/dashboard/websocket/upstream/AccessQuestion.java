package tools.dashboard.websocket.upstream;

import java.util.UUID;

/** May this person watch this topic of this workspace? */
public record AccessQuestion(UUID userId, UUID workspaceId, String topic) {}
