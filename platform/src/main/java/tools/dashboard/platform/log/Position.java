package tools.dashboard.platform.log;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A place in a service's log, after which reading goes on. The order is by {@code xid}, then {@code seq}, then
 * {@code id}: see docs/decisions/0001-log-cursors.md.
 */
record Position(long xid, long seq, UUID id) {

    static final Position START = new Position(0, 0, new UUID(0, 0));

    private static final Pattern TEXT = Pattern.compile("(\\d{1,19})\\.(\\d{1,19})\\.([0-9a-fA-F-]{36})");

    /** Reads what {@link #toString()} wrote; anything else is an {@link IllegalArgumentException}. */
    static Position parse(String text) {
        var parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not a position of the log");
        }
        return new Position(
                Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)), UUID.fromString(parts.group(3)));
    }

    /** In the readers' order; false as well for two whose order only their ids tell. */
    boolean isAfter(Position other) {
        int order = Long.compareUnsigned(xid, other.xid);
        return order > 0 || (order == 0 && seq > other.seq);
    }

    @Override
    public String toString() {
        return xid + "." + seq + "." + id;
    }
}
