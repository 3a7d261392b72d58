package tools.dashboard.auth.sessions.domain;

/** Computes and proves refresh tokens; none is kept. */
public interface RefreshTokens {

    RefreshToken of(RefreshFamily family, long generation);

    /** Whether we gave it out, however long ago. */
    boolean isGenuine(RefreshToken presented, RefreshFamily family);
}
