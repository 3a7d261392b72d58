package tools.dashboard.api.history.infrastructure;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import tools.dashboard.api.history.domain.Slices;

/** The slices of the months that were written to lately, as long as nobody else writes. Not thread-safe. */
final class KnownSlices {

    private static final int MOST_KNOWN = 5_000;

    private final int mostEntries;
    private final Map<MonthOfSubject, Slices> known = new LinkedHashMap<>(16, 0.75f, true);

    /** @param mostEntries of one slice */
    KnownSlices(int mostEntries) {
        this.mostEntries = mostEntries;
    }

    /**
     * Gets to know months, those that are not known yet side by side.
     *
     * @return those that were not
     */
    Set<MonthOfSubject> learn(CqlSession session, SliceStatements statements, Set<MonthOfSubject> months) {
        var unknown = new LinkedHashSet<>(months);
        unknown.removeAll(known.keySet());
        var reads = new LinkedHashMap<MonthOfSubject, CompletionStage<Slices>>();
        unknown.forEach(month -> reads.put(month, read(session, statements, month)));
        var learned = new LinkedHashMap<MonthOfSubject, Slices>();
        reads.forEach(
                (month, read) -> learned.put(month, read.toCompletableFuture().join()));
        known.putAll(learned);
        // Those of this batch count as used last.
        months.forEach(known::get);
        forgetOldest(months.size());
        return unknown;
    }

    /** @param month one that was learned for this batch */
    Slices.Place place(MonthOfSubject month, Instant at) {
        Slices slices = known.get(month);
        if (slices == null) {
            throw new IllegalStateException("a month that was not learned: " + month);
        }
        return slices.place(at);
    }

    void forget() {
        known.clear();
    }

    private void forgetOldest(int needed) {
        var oldest = known.keySet().iterator();
        while (known.size() > Math.max(MOST_KNOWN, needed)) {
            oldest.next();
            oldest.remove();
        }
    }

    private CompletionStage<Slices> read(CqlSession session, SliceStatements statements, MonthOfSubject month) {
        return instants(session, statements.beginnings(month, null), "since").thenCompose(newestFirst -> {
            List<Instant> beginnings = newestFirst.reversed();
            Optional<Instant> last = newestFirst.stream().findFirst();
            return instants(session, statements.times(month, last, mostEntries), "at")
                    .thenApply(times -> new Slices(
                            mostEntries, beginnings, times.size(), times.isEmpty() ? null : times.getFirst()));
        });
    }

    private static CompletionStage<List<Instant>> instants(CqlSession session, BoundStatement question, String column) {
        return session.executeAsync(question).thenCompose(page -> {
            var rows = new ArrayList<Row>();
            return rest(page, rows).thenApply(all -> SliceStatements.instants(rows, column));
        });
    }

    private static CompletionStage<Void> rest(AsyncResultSet page, List<Row> rows) {
        page.currentPage().forEach(rows::add);
        return page.hasMorePages()
                ? page.fetchNextPage().thenCompose(next -> rest(next, rows))
                : CompletableFuture.completedFuture(null);
    }
}
