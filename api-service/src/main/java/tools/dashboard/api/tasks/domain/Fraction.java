package tools.dashboard.api.tasks.domain;

import org.jspecify.annotations.Nullable;

/** The digits of a {@link Rank} after the point. */
final class Fraction {

    /** In the order of their bytes. */
    static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private Fraction() {}

    /**
     * A short fraction between two others.
     *
     * @param low may be empty for zero
     * @param high null for one
     */
    static String between(String low, @Nullable String high) {
        if (high != null) {
            int same = 0;
            while (same < high.length() && digit(low, same) == digit(high, same)) {
                same++;
            }
            if (same > 0) {
                return high.substring(0, same)
                        + between(low.substring(Math.min(same, low.length())), high.substring(same));
            }
        }
        int from = digit(low, 0);
        int to = high == null ? DIGITS.length() : digit(high, 0);
        if (to - from > 1) {
            return String.valueOf(DIGITS.charAt((from + to) / 2));
        }
        if (high != null && high.length() > 1) {
            return high.substring(0, 1);
        }
        return DIGITS.charAt(from) + between(low.isEmpty() ? "" : low.substring(1), null);
    }

    private static int digit(String fraction, int at) {
        return at < fraction.length() ? DIGITS.indexOf(fraction.charAt(at)) : 0;
    }
}
