package tools.dashboard.api.audit.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Something that names a person. The chain covers the hash alone, so that salt and value may be erased; without the
 * salt nobody can find the value by trying.
 *
 * @param hash SHA-256 of salt and value, as are all hashes here in lower-case hexadecimal digits
 * @param salt 32 bytes in hexadecimal digits; null once erased
 * @param value null once erased
 */
public record PersonalValue(
        String hash, @Nullable String salt, @Nullable String value) {

    public static PersonalValue of(String salt, String value) {
        return new PersonalValue(hash(salt, value), salt, value);
    }

    /** Whether salt and value are erased, or are those that the hash was made of. */
    public boolean intact() {
        if (salt == null || value == null) {
            return salt == null && value == null;
        }
        return hash.equals(hash(salt, value));
    }

    private static String hash(String salt, String value) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(value.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this JDK lacks SHA-256", missing);
        }
    }
}
