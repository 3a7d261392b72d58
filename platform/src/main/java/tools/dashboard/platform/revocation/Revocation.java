package tools.dashboard.platform.revocation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A right that ended.
 *
 * @param kind what ended
 * @param userId whose right it was
 * @param sessionId the session that ended, for {@link Kind#SESSION}
 * @param workspaceId where the membership ended or its role changed, for {@link Kind#MEMBERSHIP}
 */
public record Revocation(
        Kind kind,
        UUID userId,
        @Nullable UUID sessionId,
        @Nullable UUID workspaceId) {

    /** What ends: one session, all sessions of an account, or the role in a workspace. */
    public enum Kind {
        SESSION,
        USER,
        MEMBERSHIP
    }

    public static Revocation ofSession(UUID userId, UUID sessionId) {
        return new Revocation(Kind.SESSION, userId, sessionId, null);
    }

    public static Revocation ofUser(UUID userId) {
        return new Revocation(Kind.USER, userId, null, null);
    }

    public static Revocation ofMembership(UUID userId, UUID workspaceId) {
        return new Revocation(Kind.MEMBERSHIP, userId, null, workspaceId);
    }
}
