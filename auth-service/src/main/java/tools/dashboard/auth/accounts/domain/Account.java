package tools.dashboard.auth.accounts.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;

/** Somebody who proved to own the address. */
public record Account(
        UUID id,
        EmailAddress email,
        String name,
        String locale,
        String passwordHash,
        Set<String> platformRoles,
        Instant emailVerifiedAt) {

    /** The claim of a link that only the password and the address of now make valid. */
    public static final String STAMP = "stamp";

    /** The claim of a link that names another address. */
    public static final String EMAIL = "email";

    public Account {
        platformRoles = Set.copyOf(platformRoles);
    }

    public static Account verified(Registration registration, Set<String> platformRoles, Instant now) {
        return new Account(
                registration.id(),
                registration.email(),
                registration.name(),
                registration.locale(),
                registration.passwordHash(),
                platformRoles,
                now);
    }

    /** Tells one password and address from the next, and nothing else about them: 32 hexadecimal digits. */
    public String stamp() {
        try {
            byte[] state = (passwordHash + "\n" + email.value()).getBytes(StandardCharsets.UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(state);
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
