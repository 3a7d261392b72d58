package tools.dashboard.worker.jobs.infrastructure;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import tools.dashboard.worker.jobs.domain.Settlement;
import tools.dashboard.worker.jobs.domain.Settlement.Change;

/** What {@link SettleStatement} is told of each run, as arrays of equal length. */
record SettlementColumns(List<Row> rows) {

    private static final int LONGEST_REASON = 1000;

    /** @param spent 1 when the attempt counts */
    record Row(
            Settlement settlement,
            String state,
            Duration delay,
            @Nullable String reason,
            int spent,
            @Nullable String result) {

        static Row of(Settlement settlement) {
            return switch (settlement.change()) {
                case Change.Finish(var result) -> new Row(settlement, "done", Duration.ZERO, null, 1, result);
                case Change.TryAgain(var wait, var reason, var spent) ->
                    new Row(
                            settlement,
                            wait.isPositive() ? "delayed" : "waiting",
                            wait,
                            cut(reason),
                            spent ? 1 : 0,
                            null);
                case Change.Cancel() ->
                    new Row(settlement, "cancelled", Duration.ZERO, "Cancelled while it ran.", 1, null);
                case Change.Bury(var reason) -> new Row(settlement, "dead", Duration.ZERO, cut(reason), 1, null);
            };
        }
    }

    static SettlementColumns of(List<Settlement> settlements) {
        return new SettlementColumns(settlements.stream().map(Row::of).toList());
    }

    StatementSpec bind(StatementSpec statement) {
        return statement
                .param("ids", column(String[]::new, row -> row.settlement.job().id()))
                .param(
                        "attempts",
                        column(Integer[]::new, row -> row.settlement.job().attempt()))
                .param("states", column(String[]::new, Row::state))
                .param("waits", column(Double[]::new, row -> PostgresLeasedJobs.seconds(row.delay)))
                .param("reasons", column(String[]::new, Row::reason))
                .param("spent", column(Integer[]::new, Row::spent))
                .param("results", column(String[]::new, Row::result))
                .param("outcomes", column(String[]::new, row -> row.settlement.outcome()))
                .param("traces", column(String[]::new, row -> row.settlement.traceId()));
    }

    private <T> T[] column(IntFunction<T[]> array, Function<Row, @Nullable T> value) {
        return rows.stream().map(value).toArray(array);
    }

    /** Postgres keeps no NUL in a text. */
    private static String cut(String reason) {
        String clean = reason.replace('\0', ' ');
        return clean.length() <= LONGEST_REASON ? clean : clean.substring(0, LONGEST_REASON);
    }
}
