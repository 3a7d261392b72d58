package tools.dashboard.auth.sessions.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The sessions, in the store that is right about them. */
public interface Sessions {

    /**
     * Adds one.
     *
     * @param address where it was started from
     */
    void add(Session session, String tokenHash, Device device, String address);

    Optional<Session> withId(UUID id);

    Optional<Session> withToken(String tokenHash);

    /** Those of the ids that live. */
    Set<UUID> living(Set<UUID> ids, Instant now);

    /** Returns false when it had ended before, and nothing changed. */
    boolean end(UUID id, EndReason reason, Instant now);

    /**
     * Returns those that lived until now.
     *
     * @param but one that goes on
     */
    List<UUID> endAllOf(UUID accountId, @Nullable UUID but, EndReason reason, Instant now);

    /** Hashes of ended sessions whose copy may not know it yet. */
    List<String> endsToCopy();

    void endCopied(List<String> tokenHashes);

    int removeExpiredBefore(Instant moment);
}
