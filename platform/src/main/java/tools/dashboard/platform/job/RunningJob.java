package tools.dashboard.platform.job;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A job in the hands of its handler.
 *
 * @param attempt from 1
 */
public record RunningJob(
        String id, JsonNode payload, int attempt, @Nullable UUID workspaceId) {}
