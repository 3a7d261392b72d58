package tools.dashboard.auth.accounts.domain;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;

/** A password in its one spelling (Unicode NFC), fit for bcrypt; never printed. */
public record Password(String value) {

    static final int FEWEST_CHARACTERS = 12;

    /** bcrypt reads no further; a longer password would be cut in silence. */
    static final int MOST_BYTES = 72;

    /** What came of reading a password. */
    public sealed interface Reading {
        record Accepted(Password password) implements Reading {}

        record Refused(String reason) implements Reading {}
    }

    /** Reads a password that somebody chose or typed; what could never have been chosen is refused with the reason. */
    public static Reading read(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFC);
        if (text.codePointCount(0, text.length()) < FEWEST_CHARACTERS) {
            return new Reading.Refused("must have " + FEWEST_CHARACTERS + " characters or more");
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return new Reading.Refused("must have at most " + MOST_BYTES
                    + " bytes in UTF-8, because its hash (bcrypt) would ignore the rest");
        }
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            return new Reading.Refused("must not have control characters");
        }
        if (text.codePoints().distinct().count() == 1) {
            return new Reading.Refused("must not be one character again and again");
        }
        return new Reading.Accepted(new Password(text));
    }

    /** A password to compare with; empty when nobody could have chosen it. */
    public static Optional<Password> typed(String text) {
        return switch (read(text)) {
            case Reading.Accepted(Password password) -> Optional.of(password);
            case Reading.Refused _ -> Optional.empty();
        };
    }

    @Override
    public String toString() {
        return "Password[***]";
    }
}
