package tools.dashboard.auth.keys;

import java.time.Instant;

/** A signed access token. */
public record AccessToken(String value, Instant expiresAt) {

    @Override
    public String toString() {
        return "AccessToken[until " + expiresAt + "]";
    }
}
