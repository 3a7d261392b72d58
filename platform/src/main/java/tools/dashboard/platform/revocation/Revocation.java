package tools.dashboard.platform.revocation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import tools.dashboard.platform.observability.TraceParent;

/**
 * A right that ended.
 *
 * @param kind what ended
 * @param userId whose right it was
 * @param sessionId the session that ended, for {@link Kind#SESSION}
 * @param workspaceId where the membership ended or its role changed, for {@link Kind#MEMBERSHIP}
 * @param traceId of the request that ended it
 */
public record Revocation(
        Kind kind,
        UUID userId,
        @Nullable UUID sessionId,
        @Nullable UUID workspaceId,
        @Nullable String traceId) {

    /** What ends: one session, all sessions of an account, or the role in a workspace. */
    public enum Kind {
        SESSION,
        USER,
        MEMBERSHIP
    }

    /** In the running request's trace, like the two below. */
    public static Revocation ofSession(UUID userId, UUID sessionId) {
        return new Revocation(Kind.SESSION, userId, sessionId, null, MDC.get(TraceParent.TRACE_KEY));
    }

    public static Revocation ofUser(UUID userId) {
        return new Revocation(Kind.USER, userId, null, null, MDC.get(TraceParent.TRACE_KEY));
    }

    public static Revocation ofMembership(UUID userId, UUID workspaceId) {
        return new Revocation(Kind.MEMBERSHIP, userId, null, workspaceId, MDC.get(TraceParent.TRACE_KEY));
    }
}
