package tools.dashboard.api.access;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Implemented by each feature that owns a kind of topic: says where a topic's subject is. */
public interface LiveTopic {

    /** As the contract's {@code topics} name it: {@code project}. */
    String kind();

    /**
     * The workspaces of the subjects, in one statement. Runs in a transaction, as whoever asks.
     *
     * @return without those that do not exist
     */
    Map<UUID, UUID> workspacesOf(Set<UUID> ids);
}
