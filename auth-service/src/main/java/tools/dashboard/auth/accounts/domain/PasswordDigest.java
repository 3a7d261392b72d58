package tools.dashboard.auth.accounts.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-1 of a password, as the lists of leaked ones have it. It gives a weak password away, so it is kept sealed, and never
 * printed.
 */
public record PasswordDigest(String hex) {

    public static PasswordDigest of(Password password) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-1").digest(password.value().getBytes(StandardCharsets.UTF_8));
            return new PasswordDigest(HexFormat.of().withUpperCase().formatHex(digest));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @Override
    public String toString() {
        return "PasswordDigest[***]";
    }
}
