package tools.dashboard.platform.token;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tokens against cross-site requests: bound to the session, worthless without its cookie. Each is the session's proof
 * under a mask of its own, with the mask before it: pages are compressed, and from the length of a compressed page what
 * stands in it twice could be guessed (BREACH).
 */
public final class CsrfTokens {

    private static final int LENGTH = 32;

    private final SecureRandom random = new SecureRandom();
    private final byte[] key;

    public CsrfTokens(PlatformSecret secret) {
        this.key = secret.derive("csrf");
    }

    /** Another one each time; all of a session's are good for as long as it lives. */
    public String of(UUID sessionId) {
        byte[] mask = new byte[LENGTH];
        random.nextBytes(mask);
        byte[] token = Arrays.copyOf(mask, 2 * LENGTH);
        System.arraycopy(xor(mask, proof(sessionId)), 0, token, LENGTH, LENGTH);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    public boolean matches(UUID sessionId, @Nullable String token) {
        byte[] bytes = decoded(token);
        return bytes.length == 2 * LENGTH
                && MessageDigest.isEqual(
                        proof(sessionId),
                        xor(Arrays.copyOf(bytes, LENGTH), Arrays.copyOfRange(bytes, LENGTH, 2 * LENGTH)));
    }

    private byte[] proof(UUID sessionId) {
        return PlatformSecret.sign(key, sessionId.toString());
    }

    private static byte[] decoded(@Nullable String token) {
        try {
            return token == null ? new byte[0] : Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    private static byte[] xor(byte[] one, byte[] other) {
        byte[] both = new byte[LENGTH];
        for (int index = 0; index < LENGTH; index++) {
            both[index] = (byte) (one[index] ^ other[index]);
        }
        return both;
    }
}
