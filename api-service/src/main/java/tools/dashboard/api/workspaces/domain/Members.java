package tools.dashboard.api.workspaces.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who belongs to a workspace. Changes are safe only while the workspace is held ({@link Workspaces#hold}). */
public interface Members {

    /** Adds a member at once. */
    void add(Member member);

    Optional<Member> find(UUID workspaceId, UUID userId);

    List<UUID> userIds(UUID workspaceId);

    long countInRole(UUID workspaceId, Role role);

    /** Saves the role and answers the new version. */
    Member save(Member member);

    void remove(UUID workspaceId, UUID userId);
}
