package tools.dashboard.api.workspaces.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A question to whoever receives mail at an address: will you join? It is answered once, within a week. */
public record Invitation(
        UUID id,
        UUID workspaceId,
        String email,
        Role role,
        State state,
        UUID invitedBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable UUID acceptedBy,
        long version) {

    public static final Duration LIFETIME = Duration.ofDays(7);

    /** How states are spelt, as a regular expression. */
    public static final String STATES = "pending|accepted|withdrawn";

    /** The life of an invitation. Withdrawn ones include those that a newer one to the same address replaced. */
    public enum State {
        PENDING,
        ACCEPTED,
        WITHDRAWN
    }

    /** What comes of an attempt to accept. */
    public sealed interface Answer {
        record Accepted(Invitation invitation) implements Answer {}

        record Expired() implements Answer {}

        record AlreadyUsed() implements Answer {}

        record Withdrawn() implements Answer {}
    }

    public static Invitation sent(UUID id, UUID workspaceId, String email, Role role, UUID by, Instant now) {
        return new Invitation(
                id, workspaceId, address(email), role, State.PENDING, by, now, now.plus(LIFETIME), null, 0);
    }

    /** Addresses are compared without regard to case. */
    public static String address(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    public Answer acceptedBy(UUID userId, Instant now) {
        return switch (state) {
            case ACCEPTED -> new Answer.AlreadyUsed();
            case WITHDRAWN -> new Answer.Withdrawn();
            case PENDING ->
                now.isBefore(expiresAt) ? new Answer.Accepted(in(State.ACCEPTED, userId)) : new Answer.Expired();
        };
    }

    public Invitation withdrawn() {
        return in(State.WITHDRAWN, acceptedBy);
    }

    private Invitation in(State newState, @Nullable UUID by) {
        return new Invitation(id, workspaceId, email, role, newState, invitedBy, createdAt, expiresAt, by, version);
    }
}
