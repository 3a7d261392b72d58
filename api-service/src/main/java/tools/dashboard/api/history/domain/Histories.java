package tools.dashboard.api.history.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.dashboard.api.history.domain.HistoryEntry.Moment;

/** The histories of all subjects. */
public interface Histories {

    /**
     * Adds entries to the histories of their subjects. Adding one again changes nothing.
     *
     * @throws RuntimeException when not all of them are known to be kept
     */
    void add(Map<HistoryEntry, Set<Subject>> entries);

    /** Relies on nothing that was seen before of what is kept. */
    void readAnew();

    /** Newest first, older than {@code before}. */
    Reading newest(Subject subject, @Nullable Moment before, int limit);

    /** What reading brings. */
    sealed interface Reading {

        /** @param more whether older entries follow */
        record Entries(List<HistoryEntry> entries, boolean more) implements Reading {}

        /** The store is away; it will be brought up to date when it is back. */
        record CatchingUp() implements Reading {}
    }
}
