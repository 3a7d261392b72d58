package tools.dashboard.auth.accounts;

import java.util.Locale;
import tools.dashboard.auth.accounts.domain.EmailAddress;

/** An address of mail as somebody typed it, who need not have an account. */
public final class TypedEmail {

    private TypedEmail() {}

    /**
     * One spelling for all that lead to the same account, so that each counts as the same one: a domain alone can be
     * written in endless ways. What is no address is counted as it is.
     */
    public static String spelling(String typed) {
        return EmailAddress.read(typed)
                .map(EmailAddress::value)
                .orElseGet(() -> typed.strip().toLowerCase(Locale.ROOT));
    }
}
