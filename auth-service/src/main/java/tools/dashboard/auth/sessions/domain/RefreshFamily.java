package tools.dashboard.auth.sessions.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The refresh tokens of one session, one after the other. Only the newest generation counts; the one before it gets
 * the answer that it got already, for ten seconds, because two tabs may ask at once.
 *
 * @param salt secret of the family, from which with a key its tokens are computed
 * @param generation of the token that counts
 * @param rotatedAt when that generation was given out
 * @param lastAnswer the sealed answer that gave it out; null for the first
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere; it is read, decided upon and written
public record RefreshFamily(
        UUID id,
        UUID sessionId,
        UUID accountId,
        byte[] salt,
        long generation,
        Instant rotatedAt,
        byte @Nullable [] lastAnswer) {

    static final Duration SAME_ANSWER = Duration.ofSeconds(10);

    private static final long FIRST = 1;

    public static RefreshFamily first(UUID id, Session session, byte[] salt) {
        return new RefreshFamily(id, session.id(), session.accountId(), salt, FIRST, session.startedAt(), null);
    }

    /** What it means that a genuine token of a generation is presented. */
    public Use use(long presented, Instant now) {
        if (presented == generation) {
            return new Use.Rotate(generation + 1);
        }
        if (presented > generation) {
            return new Use.Unknown();
        }
        boolean atOnce = presented == generation - 1 && !now.isAfter(rotatedAt.plus(SAME_ANSWER));
        return atOnce && lastAnswer != null ? new Use.Repeat(lastAnswer) : new Use.Theft();
    }

    public RefreshFamily rotated(long next, byte[] answer, Instant now) {
        return new RefreshFamily(id, sessionId, accountId, salt, next, now, answer);
    }

    @Override
    public String toString() {
        return "RefreshFamily[%s, generation %d]".formatted(id, generation);
    }

    /** The outcomes of presenting a refresh token. */
    public sealed interface Use {

        record Rotate(long next) implements Use {}

        @SuppressWarnings("ArrayRecordComponent")
        record Repeat(byte[] answer) implements Use {}

        /** Two hold the lineage, and nobody can tell which of them it belongs to. */
        record Theft() implements Use {}

        /** A generation that this store never gave out; it may have been restored from a backup. */
        record Unknown() implements Use {}
    }
}
