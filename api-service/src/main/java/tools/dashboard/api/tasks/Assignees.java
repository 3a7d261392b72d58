package tools.dashboard.api.tasks;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.dashboard.api.workspaces.MemberDirectory;

/** Only members of the workspace are given its tasks. */
@Component
class Assignees {

    private final MemberDirectory members;

    Assignees(MemberDirectory members) {
        this.members = members;
    }

    /** Whoever is allowed stays a member until the transaction ends: later departures find what they were given. */
    boolean allows(@Nullable UUID assigneeId, UUID workspaceId) {
        return assigneeId == null || members.hold(workspaceId, assigneeId);
    }
}
