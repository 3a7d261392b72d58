package tools.dashboard.api.workspaces.domain;

import java.util.Optional;
import java.util.UUID;

/**
 * Invitations, seen by the workspace's members and by whoever is invited. What is found is held until the
 * transaction ends, so that an invitation is answered once.
 */
public interface Invitations {

    void add(Invitation invitation);

    Optional<Invitation> hold(UUID workspaceId, UUID id);

    /** @param email as {@link Invitation#address} spells it */
    Optional<Invitation> holdPending(UUID workspaceId, String email);

    void save(Invitation invitation);
}
