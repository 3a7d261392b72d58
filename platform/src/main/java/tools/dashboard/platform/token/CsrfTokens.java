package tools.dashboard.platform.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tokens against cross-site requests: bound to the session, worthless without its cookie. */
public final class CsrfTokens {

    private final byte[] key;

    public CsrfTokens(PlatformSecret secret) {
        this.key = secret.derive("csrf");
    }

    public String of(UUID sessionId) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(PlatformSecret.sign(key, sessionId.toString()));
    }

    public boolean matches(UUID sessionId, @Nullable String token) {
        return token != null
                && MessageDigest.isEqual(
                        of(sessionId).getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }
}
