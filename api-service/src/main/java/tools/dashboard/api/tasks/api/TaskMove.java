package tools.dashboard.api.tasks.api;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.dashboard.api.tasks.MoveTask.Target;

/** Above one task or below another; at the bottom of the status when neither is named. */
record TaskMove(
        @NotNull UUID statusId,
        @Nullable UUID beforeTaskId,
        @Nullable UUID afterTaskId) {

    @AssertTrue(message = "must not be named together with afterTaskId")
    private boolean isBeforeTaskId() {
        return beforeTaskId == null || afterTaskId == null;
    }

    Target toTarget() {
        return new Target(statusId, beforeTaskId, afterTaskId);
    }
}
