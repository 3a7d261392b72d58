package tools.dashboard.platform.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.actor.CurrentActor;
import tools.dashboard.platform.database.NotesTest;

@NotesTest
class EventLogTests {

    private static final EventType HAPPENED = EventType.of("note.written", 2);

    private final EventLog events;
    private final LocalLog log;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TransactionTemplate plain;
    private final Topic topic = Topic.of("note", UUID.randomUUID());

    @Autowired
    EventLogTests(
            EventLog events,
            LocalLog log,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            DataSource dataSource) {
        this.events = events;
        this.log = log;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.plain = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    @Test
    void anEventSaysWhatHappenedWhereAndByWhom() throws Exception {
        UUID workspace = UUID.randomUUID();
        var actor = Actor.user(UUID.randomUUID(), null, Set.of(), Set.of());
        UUID id = CurrentActor.call(
                actor,
                () -> transaction.execute(
                        status -> events.append(HAPPENED, topic, workspace, Map.of("noteId", topic.id()))));
        var event = log.ofTopic(topic, 0, 10).getFirst();
        assertThat(event.id()).isEqualTo(id);
        assertThat(event.type()).isEqualTo("note.written");
        assertThat(event.version()).isEqualTo(2);
        assertThat(event.workspaceId()).isEqualTo(workspace);
        assertThat(event.actor()).isEqualTo(new EventActor("user", actor.id(), null));
        assertThat(event.data().get("noteId").asString()).isEqualTo(topic.id());
    }

    @Test
    void anEventNeedsTheTransactionOfItsChange() {
        assertThatThrownBy(this::append).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anEventOfARolledBackSavepointIsNotWritten() {
        plain.executeWithoutResult(status -> {
            append();
            var savepoint = status.createSavepoint();
            append();
            status.rollbackToSavepoint(savepoint);
            append();
        });
        assertThat(log.ofTopic(topic, 0, 10)).extracting(LoggedEvent::seq).containsExactly(1L, 2L);
    }

    @Test
    void theEventsOfATransactionKeepTheOrderInWhichTheyWereSaid() {
        var ids = transaction.execute(status -> List.of(append(), append(), append()));
        assertThat(log.ofTopic(topic, 0, 10)).extracting(LoggedEvent::id).containsExactlyElementsOf(ids);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select count(*) from events",
                "update events set data = '{}'",
                "delete from events",
                "delete from event_topics",
                "insert into event_topics (topic, seq, xid) values ('note:1', 1, '1')"
            })
    void whoeverServesRequestsNeitherReadsNorChangesTheLog(String statement) {
        assertThatThrownBy(() -> CurrentActor.run(
                        Actor.system("test"),
                        () -> transaction.executeWithoutResult(
                                status -> jdbc.sql(statement).update())))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private UUID append() {
        return events.append(HAPPENED, topic, null, Map.of("noteId", topic.id()));
    }
}
