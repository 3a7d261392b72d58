package tools.dashboard.api.history.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The slices of one month of a subject. An entry's slice follows from its time alone, and a new slice begins after all
 * entries that there are: so an entry that comes again is in the same slice, and none ever moves. Not thread-safe.
 */
public final class Slices {

    private final int most;
    private final List<Instant> beginnings;
    private int inLast;
    private Instant newest;

    /**
     * The slices as they stand.
     *
     * @param most entries after which another slice is begun
     * @param beginnings of all slices but the first, oldest first
     * @param inLast how many entries the last slice has, or any number from {@code most} on
     * @param newest when the newest entry of the last slice happened; null while it has none
     */
    public Slices(int most, List<Instant> beginnings, int inLast, @Nullable Instant newest) {
        this.most = most;
        this.beginnings = new ArrayList<>(beginnings);
        this.inLast = inLast;
        this.newest = newest == null ? Instant.MIN : newest;
    }

    /** The slice of an entry of this time, which is begun when the last one is full. Counts the entry. */
    public Place place(Instant at) {
        if (inLast >= most && at.isAfter(newest)) {
            beginnings.add(at);
            inLast = 1;
            newest = at;
            return new Place(Optional.of(at), true);
        }
        Optional<Instant> since = sliceOf(at);
        if (since.equals(last())) {
            inLast++;
            newest = at.isAfter(newest) ? at : newest;
        }
        return new Place(since, false);
    }

    private Optional<Instant> sliceOf(Instant at) {
        return beginnings.reversed().stream()
                .filter(since -> !since.isAfter(at))
                .findFirst();
    }

    private Optional<Instant> last() {
        return beginnings.isEmpty() ? Optional.empty() : Optional.of(beginnings.getLast());
    }

    /**
     * Where an entry belongs.
     *
     * @param since when the slice begins; empty for the month's first
     * @param fresh whether the slice begins with this entry, and has to be written down before it
     */
    public record Place(Optional<Instant> since, boolean fresh) {}
}
