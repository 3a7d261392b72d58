package tools.dashboard.platform.log;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The months of this service's log: made ahead, and dropped when nobody needs them any more. */
final class LogPartitions {

    private static final Logger log = LoggerFactory.getLogger(LogPartitions.class);

    /** Two months: the log goes on for as long when this cannot be done. */
    private static final Duration AHEAD = Duration.ofDays(62);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    LogPartitions(DataSource dataSource, PlatformTransactionManager transactions) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The number of months that were made. */
    int makeAhead() {
        return Objects.requireNonNull(
                transaction.execute(status -> jdbc.sql("select make_event_partitions(make_interval(secs => ?))")
                        .param(AHEAD.toSeconds())
                        .query(Integer.class)
                        .single()));
    }

    /** Names of the months that went: older than the retention, and passed by every cursor. */
    List<String> prune(Duration retention) {
        List<String> gone = Objects.requireNonNull(
                transaction.execute(status -> jdbc.sql("select prune_events(make_interval(secs => ?))")
                        .param(retention.toSeconds())
                        .query(String.class)
                        .list()));
        gone.forEach(month -> log.info("The log's {} has gone: it is older than the retention", month));
        return gone;
    }
}
