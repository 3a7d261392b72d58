package tools.dashboard.platform.permission;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.dashboard.platform.actor.Actor;

/** Hears of decisions that were acted upon. */
public interface DecisionListener {

    /**
     * Neither blocks nor fails.
     *
     * @param workspaceId null for what belongs to the platform
     */
    void decided(Actor actor, Permission permission, @Nullable UUID workspaceId, Decision decision);
}
