package tools.dashboard.auth.sessions.domain;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Copies of sessions in a faster store. They may be gone at any time, and nothing is wrong then. */
public interface SessionCopies {

    Copied find(String tokenHash);

    /** Keeps a copy for a while, unless one is there that says the session ended. */
    void keep(String tokenHash, Copy copy);

    /**
     * Marks the copy as ended, for longer than any reader that saw the session alive could still write.
     *
     * @return false when the store cannot be reached; it has to be done again then
     */
    boolean end(String tokenHash);

    /** What a request needs to know of a session; no secret among it. */
    record Copy(UUID sessionId, UUID accountId, Set<String> amr, Set<String> roles, Instant expiresAt) {
        public Copy {
            amr = Set.copyOf(amr);
            roles = Set.copyOf(roles);
        }
    }

    /** What the faster store says. */
    sealed interface Copied {
        record Live(Copy copy) implements Copied {}

        record Ended() implements Copied {}

        record Unknown() implements Copied {}
    }
}
