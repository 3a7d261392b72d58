package tools.dashboard.auth.keys;

import java.util.Set;
import java.util.UUID;

/**
 * What an access token says beside issuer, audience and time.
 *
 * @param subject the account
 * @param amr how the person signed in (RFC 8176)
 * @param scope space-separated; what the bearer may ask for in the person's name
 * @param roles platform roles; workspace roles change while a token lives and are never part of it
 */
public record Claims(UUID subject, UUID sessionId, Set<String> amr, String scope, Set<String> roles) {

    public Claims {
        amr = Set.copyOf(amr);
        roles = Set.copyOf(roles);
    }
}
