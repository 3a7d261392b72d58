package tools.dashboard.auth.sessions.domain;

import java.time.Instant;

/** What a program signs its requests with, and what it renews that with. Never printed. */
public record TokenPair(
        String accessToken, Instant accessTokenExpiresAt, String refreshToken, Instant refreshTokenExpiresAt) {

    @Override
    public String toString() {
        return "TokenPair[until " + refreshTokenExpiresAt + "]";
    }
}
