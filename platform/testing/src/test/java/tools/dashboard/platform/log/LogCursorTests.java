package tools.dashboard.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.dashboard.platform.database.NotesTest;
import tools.dashboard.platform.database.Reader;

/** Why the cursor is what it is: each rule of docs/decisions/0001-log-cursors.md, and what goes wrong without it. */
@NotesTest
class LogCursorTests {

    private static final EventType HAPPENED = EventType.of("note.written", 1);

    private final EventLog events;
    private final LocalLog log;
    private final DataSource reader;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TransactionTemplate another;
    private Position start = Position.START;

    @Autowired
    LogCursorTests(
            EventLog events,
            LocalLog log,
            @Reader DataSource reader,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.events = events;
        this.log = log;
        this.reader = reader;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.another = new TransactionTemplate(transactions);
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @BeforeEach
    void startAtTheEnd() {
        start = new LogReading(log, 500).toTheEnd(Position.START);
    }

    @Test
    void anEventWhoseTransactionEndsLateIsNotSkipped() {
        var topic = Topic.of("note", UUID.randomUUID());
        var other = Topic.of("note", UUID.randomUUID());
        var whileOpen = transaction.execute(status -> {
            append(topic);
            openedByNow();
            another.executeWithoutResult(inner -> append(other));
            return log.after(start, 10);
        });
        assertThat(whileOpen).isEmpty();
        assertThat(log.after(start, 10))
                .extracting(LoggedEvent::topic)
                .containsExactlyInAnyOrder(topic.value(), other.value());
    }

    @Test
    void aCursorByIdSkipsThatEvent() {
        var topic = Topic.of("note", UUID.randomUUID());
        var other = Topic.of("note", UUID.randomUUID());
        var naive = new NaiveCursor(reader);
        naive.toTheEnd();
        transaction.executeWithoutResult(status -> {
            append(topic);
            another.executeWithoutResult(inner -> append(other));
            assertThat(naive.toTheEnd()).hasSize(1);
        });
        assertThat(naive.toTheEnd()).isEmpty();
    }

    @Test
    void theOrderOfATopicIsThatOfItsCommitsThoughTheOlderTransactionComesLast() {
        var topic = Topic.of("note", UUID.randomUUID());
        transaction.executeWithoutResult(status -> {
            openedByNow();
            another.executeWithoutResult(inner -> append(topic));
            append(topic);
        });
        var read = log.after(start, 10);
        assertThat(read).extracting(LoggedEvent::seq).containsExactly(1L, 2L);
        assertThat(read.get(1).xid()).isEqualTo(read.get(0).xid());
    }

    @Test
    void aTopicIsReadByNumberWithoutWaitingForOlderTransactions() {
        var topic = Topic.of("note", UUID.randomUUID());
        var read = transaction.execute(status -> {
            openedByNow();
            another.executeWithoutResult(inner -> append(topic));
            return log.ofTopic(topic, 0, 10);
        });
        assertThat(read).extracting(LoggedEvent::seq).containsExactly(1L);
    }

    @Test
    void aTransactionThatRollsBackLeavesNoGap() {
        var topic = Topic.of("note", UUID.randomUUID());
        transaction.executeWithoutResult(status -> append(topic));
        transaction.executeWithoutResult(status -> {
            append(topic);
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> append(topic));
        assertThat(log.ofTopic(topic, 0, 10)).extracting(LoggedEvent::seq).containsExactly(1L, 2L);
    }

    @Test
    void aPositionIsTheSameAfterItsTextWasRead() {
        var position = new Position(42, 7, UUID.randomUUID());
        assertThat(Position.parse(position.toString())).isEqualTo(position);
    }

    private void append(Topic topic) {
        events.append(HAPPENED, topic, null, Map.of("noteId", topic.id()));
    }

    /** Makes Postgres give the running transaction its number now. */
    private void openedByNow() {
        jdbc.sql("select pg_current_xact_id()::text").query(String.class).single();
    }
}
