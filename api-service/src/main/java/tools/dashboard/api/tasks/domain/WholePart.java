package tools.dashboard.api.tasks.domain;

import org.jspecify.annotations.Nullable;

/** The digits of a {@link Rank} before the point, with the character that says how many there are. */
final class WholePart {

    private static final String DIGITS = Fraction.DIGITS;

    private WholePart() {}

    /** How long the whole part at the start of the text is, its head included. */
    static int lengthOf(String text) {
        char head = text.charAt(0);
        return head >= 'a' ? head - 'a' + 2 : 'Z' - head + 2;
    }

    /** The whole number after this one; null after the highest that can be written. */
    static @Nullable String next(String whole) {
        var digits = new StringBuilder(whole.substring(1));
        for (int i = digits.length() - 1; i >= 0; i--) {
            int digit = DIGITS.indexOf(digits.charAt(i)) + 1;
            if (digit < DIGITS.length()) {
                digits.setCharAt(i, DIGITS.charAt(digit));
                return whole.charAt(0) + digits.toString();
            }
            digits.setCharAt(i, '0');
        }
        char head = whole.charAt(0);
        return switch (head) {
            case 'Z' -> "a0";
            case 'z' -> null;
            default -> resized((char) (head + 1), '0');
        };
    }

    /** The whole number before this one; null before the lowest that can be written. */
    static @Nullable String previous(String whole) {
        var digits = new StringBuilder(whole.substring(1));
        for (int i = digits.length() - 1; i >= 0; i--) {
            int digit = DIGITS.indexOf(digits.charAt(i)) - 1;
            if (digit >= 0) {
                digits.setCharAt(i, DIGITS.charAt(digit));
                return whole.charAt(0) + digits.toString();
            }
            digits.setCharAt(i, 'z');
        }
        char head = whole.charAt(0);
        return switch (head) {
            case 'a' -> "Zz";
            case 'A' -> null;
            default -> resized((char) (head - 1), 'z');
        };
    }

    private static String resized(char head, char digit) {
        return head + String.valueOf(digit).repeat(lengthOf(String.valueOf(head)) - 1);
    }
}
