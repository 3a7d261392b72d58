package tools.dashboard.api.tasks;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.dashboard.platform.permission.Memberships;

/** Only members of the workspace are given its tasks. */
@Component
class Assignees {

    private final Memberships memberships;

    Assignees(Memberships memberships) {
        this.memberships = memberships;
    }

    boolean allows(@Nullable UUID assigneeId, UUID workspaceId) {
        return assigneeId == null || memberships.roleOf(assigneeId, workspaceId).isPresent();
    }
}
