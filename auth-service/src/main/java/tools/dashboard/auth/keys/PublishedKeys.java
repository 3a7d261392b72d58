package tools.dashboard.auth.keys;

import java.util.Map;

/** What others verify our tokens with. */
public interface PublishedKeys {

    /** A JSON Web Key Set (RFC 7517), public parts only; empty when tokens are signed with a shared secret. */
    Map<String, Object> asJwkSet();
}
