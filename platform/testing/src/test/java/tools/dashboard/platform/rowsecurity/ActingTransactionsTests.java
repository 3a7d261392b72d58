package tools.dashboard.platform.rowsecurity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.database.NotesTest;

@NotesTest
class ActingTransactionsTests {

    private final Actor person = Actor.user(UUID.randomUUID(), null, Set.of(), Set.of());
    private final JdbcClient jdbc;
    private final ActingTransactions transactions;

    @Autowired
    ActingTransactionsTests(JdbcClient jdbc, PlatformTransactionManager manager) {
        this.jdbc = jdbc;
        this.transactions = new ActingTransactions(manager, Actor.system("notes"));
    }

    @Test
    void theDatabaseSeesTheNamedActor() {
        assertThat(transactions.asSystem(this::actorInTheDatabase)).isEqualTo("notes");
        assertThat(transactions.as(person, this::actorInTheDatabase)).isEqualTo(person.id());
    }

    @Test
    void aTransactionOfTheSameActorIsJoined() {
        boolean joined = transactions.asSystem(() -> transaction().equals(transactions.asSystem(this::transaction)));

        assertThat(joined).isTrue();
    }

    @Test
    void aTransactionOfAnotherActorIsNeverJoined() {
        boolean joined = transactions.asSystem(() -> transaction().equals(transactions.as(person, this::transaction)));

        assertThat(joined).isFalse();
    }

    @Test
    void whatOnlyReadsCannotWrite() {
        assertThatThrownBy(() -> transactions.readAsSystem(
                        () -> jdbc.sql("create table scribble ()").update()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("read-only transaction");
    }

    private String actorInTheDatabase() {
        return jdbc.sql("select current_setting('td.actor_id')")
                .query(String.class)
                .single();
    }

    private String transaction() {
        return jdbc.sql("select pg_current_xact_id()::text").query(String.class).single();
    }
}
