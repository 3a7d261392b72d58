package tools.dashboard.auth.accounts.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/** How somebody wants to be called. It is put into mails to strangers, so it is a name and no message. */
public record PersonName(String value) {

    public static final int LONGEST = 80;

    private static final Pattern MESSAGE = Pattern.compile("[\\p{Cntrl}\\p{Cf}<>]|://|(?i:www\\.)|@");

    /** Reads what somebody typed; empty when it cannot be a name. */
    public static Optional<PersonName> read(String typed) {
        String text = typed.strip();
        boolean isName = !text.isEmpty()
                && text.length() <= LONGEST
                && !MESSAGE.matcher(text).find();
        return isName ? Optional.of(new PersonName(text)) : Optional.empty();
    }
}
