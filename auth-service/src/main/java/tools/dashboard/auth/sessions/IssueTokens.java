package tools.dashboard.auth.sessions;

import java.util.Set;
import org.springframework.stereotype.Service;
import tools.dashboard.auth.keys.AccessToken;
import tools.dashboard.auth.keys.AccessTokens;
import tools.dashboard.auth.keys.Claims;
import tools.dashboard.auth.sessions.domain.RefreshFamily;
import tools.dashboard.auth.sessions.domain.RefreshTokens;
import tools.dashboard.auth.sessions.domain.Session;
import tools.dashboard.auth.sessions.domain.TokenPair;

/** The tokens that a session gives out. */
@Service
class IssueTokens {

    /** Somebody's own sign-in may ask for all that the person may. */
    private static final String SCOPE = "session";

    private final AccessTokens accessTokens;
    private final RefreshTokens refreshTokens;

    IssueTokens(AccessTokens accessTokens, RefreshTokens refreshTokens) {
        this.accessTokens = accessTokens;
        this.refreshTokens = refreshTokens;
    }

    TokenPair issue(Session session, Set<String> roles, RefreshFamily family, long generation) {
        AccessToken access =
                accessTokens.issue(new Claims(session.accountId(), session.id(), session.amr(), SCOPE, roles));
        return new TokenPair(
                access.value(),
                access.expiresAt(),
                refreshTokens.of(family, generation).text(),
                session.expiresAt());
    }

    AccessToken accessToken(Claims claims) {
        return accessTokens.issue(claims);
    }

    static String scope() {
        return SCOPE;
    }
}
