package tools.dashboard.api.tasks.domain;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in an order, as text that is compared byte by byte; between any two there is always another one. It is a
 * number: its first character says how many digits to the base of 62 stand before the point ({@code a} one,
 * {@code b} two, …; {@code Z} one of a negative number, …), the rest are digits, none of them zero at the end of the
 * fraction. So adding at either end costs no length, and only pushing into the same gap again and again does. After
 * David Greenspan, "Implementing Fractional Indexing".
 */
public record Rank(String value) implements Comparable<Rank> {

    /** Ranks longer than this are worth spreading anew. */
    public static final int COMFORTABLE = 40;

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z][0-9A-Za-z]{1,400}");
    private static final Rank FIRST = new Rank("a0");

    public Rank {
        if (!SHAPE.matcher(value).matches() || value.length() < WholePart.lengthOf(value)) {
            throw new IllegalArgumentException("not a rank");
        }
    }

    /**
     * A rank between two others.
     *
     * @param low null for the very beginning
     * @param high null for the very end
     */
    public static Rank between(@Nullable Rank low, @Nullable Rank high) {
        if (low == null) {
            return high == null ? FIRST : before(high);
        }
        if (high == null) {
            return after(low);
        }
        if (low.compareTo(high) >= 0) {
            throw new IllegalArgumentException("no gap between the ranks");
        }
        if (low.whole().equals(high.whole())) {
            return new Rank(low.whole() + Fraction.between(low.fraction(), high.fraction()));
        }
        String next = WholePart.next(low.whole());
        return next != null && next.compareTo(high.value) < 0
                ? new Rank(next)
                : new Rank(low.whole() + Fraction.between(low.fraction(), null));
    }

    private static Rank before(Rank high) {
        if (high.whole().compareTo(high.value) < 0) {
            return new Rank(high.whole());
        }
        String previous = WholePart.previous(high.whole());
        return previous == null ? new Rank(high.whole() + Fraction.between("", high.fraction())) : new Rank(previous);
    }

    private static Rank after(Rank low) {
        String next = WholePart.next(low.whole());
        return next == null ? new Rank(low.whole() + Fraction.between(low.fraction(), null)) : new Rank(next);
    }

    public boolean isComfortable() {
        return value.length() <= COMFORTABLE;
    }

    private String whole() {
        return value.substring(0, WholePart.lengthOf(value));
    }

    private String fraction() {
        return value.substring(WholePart.lengthOf(value));
    }

    @Override
    public int compareTo(Rank other) {
        return value.compareTo(other.value);
    }
}
