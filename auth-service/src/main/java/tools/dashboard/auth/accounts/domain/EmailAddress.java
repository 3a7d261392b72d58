package tools.dashboard.auth.accounts.domain;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address in its one spelling: lower case, the domain in ASCII (RFC 5891). The local part is ASCII, so that no two
 * addresses look alike and no mail server needs SMTPUTF8.
 */
public record EmailAddress(String value) {

    /** RFC 5321's limit for an address. */
    private static final int LONGEST = 254;

    private static final Pattern LOCAL =
            Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}){0,31}");
    private static final Pattern DOMAIN =
            Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){1,31}");

    public EmailAddress {
        if (!isNormal(value)) {
            throw new IllegalArgumentException("not a normal e-mail address");
        }
    }

    /** Reads what somebody typed; empty when it is not an address. */
    public static Optional<EmailAddress> read(String typed) {
        String text = typed.strip();
        int at = text.lastIndexOf('@');
        if (at < 1 || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String normal =
                    (text.substring(0, at) + '@' + IDN.toASCII(text.substring(at + 1))).toLowerCase(Locale.ROOT);
            return isNormal(normal) ? Optional.of(new EmailAddress(normal)) : Optional.empty();
        } catch (IllegalArgumentException noDomain) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isNormal(String text) {
        int at = text.lastIndexOf('@');
        return at > 0
                && at <= 64
                && text.length() <= LONGEST
                && LOCAL.matcher(text.substring(0, at)).matches()
                && DOMAIN.matcher(text.substring(at + 1)).matches();
    }
}
