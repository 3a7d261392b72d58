package tools.dashboard.api.workspaces;

import java.time.Instant;
import java.util.UUID;

/** @param role the reader's own role in it */
public record WorkspaceDetails(UUID id, String name, String role, Instant createdAt, Instant updatedAt, long version) {}
