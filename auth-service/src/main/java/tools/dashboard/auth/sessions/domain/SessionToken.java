package tools.dashboard.auth.sessions.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** What a browser holds of its session: 256 random bits. Only its hash is ever kept; never printed. */
public record SessionToken(String value) {

    private static final int BYTES = 32;
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_-]{43}");

    /**
     * Makes a new one.
     *
     * @param random a cryptographically strong source
     */
    public static SessionToken fresh(RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new SessionToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Empty when no session could have this token. */
    public static Optional<SessionToken> read(String presented) {
        return VALUE.matcher(presented).matches() ? Optional.of(new SessionToken(presented)) : Optional.empty();
    }

    /** SHA-256 in hexadecimal digits; the token is random, so that no slower hash is needed. */
    public String hash() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "SessionToken[***]";
    }
}
