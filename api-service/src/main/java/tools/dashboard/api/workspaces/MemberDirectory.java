package tools.dashboard.api.workspaces;

import java.util.UUID;

/** Lets other features hang something on a member. */
public interface MemberDirectory {

    /** Whether the person belongs to the workspace; if so, keeps it that way until the running transaction ends. */
    boolean hold(UUID workspaceId, UUID userId);
}
