package tools.dashboard.api.workspaces.domain;

import java.util.Optional;
import java.util.UUID;

/** The workspaces that the actor belongs to. */
public interface Workspaces {

    /** Adds a workspace at once, so that what belongs to it can follow. */
    void add(Workspace workspace);

    Optional<Workspace> find(UUID id);

    /** Finds a workspace and holds it until the transaction ends: changes of membership come one after another. */
    Optional<Workspace> hold(UUID id);

    /** Saves what changed and answers the new version. */
    Workspace save(Workspace workspace);

    /** Removes the workspace and all that belongs to it. */
    void remove(UUID id);
}
