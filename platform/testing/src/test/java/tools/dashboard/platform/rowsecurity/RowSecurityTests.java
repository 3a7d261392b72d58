package tools.dashboard.platform.rowsecurity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.actor.CurrentActor;
import tools.dashboard.platform.database.NotesTest;
import tools.dashboard.testing.database.RowSecurityCheck;

@NotesTest
class RowSecurityTests {

    private static final int PEOPLE = 40;
    private static final int AT_ONCE = 50;
    private static final int REQUESTS_EACH = 80;

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final TransactionTemplate hibernate;
    private final TransactionTemplate plain;

    @Autowired
    RowSecurityTests(
            EntityManager entities, JdbcClient jdbc, DataSource dataSource, PlatformTransactionManager transactions) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.dataSource = dataSource;
        this.hibernate = new TransactionTemplate(transactions);
        this.plain = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    @Test
    void noActorLeaksIntoTheNextRequestOnVirtualThreads() throws Exception {
        var people = IntStream.range(0, PEOPLE).mapToObj(i -> UUID.randomUUID()).toList();
        for (UUID person : people) {
            write(person);
        }
        var visitors = new ArrayList<Future<?>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int visitor = 0; visitor < AT_ONCE; visitor++) {
                int first = visitor;
                visitors.add(threads.submit(() -> visit(people, first)));
            }
            for (var visitor : visitors) {
                visitor.get();
            }
        }
    }

    @Test
    void whoeverForgetsTheActorFindsNothing() throws Exception {
        write(UUID.randomUUID());
        List<UUID> seen = hibernate.execute(status -> owners());
        assertThat(seen).isEmpty();
        assertThat(jdbc.sql("select count(*) from notes").query(Long.class).single())
                .isZero();
    }

    @Test
    void nobodyWritesForAnother() {
        assertThatThrownBy(() -> as(
                        Actor.user(UUID.randomUUID(), null, Set.of(), Set.of()),
                        () -> hibernate.execute(status -> {
                            entities.persist(new Note(UUID.randomUUID(), UUID.randomUUID(), "not mine"));
                            return status;
                        })))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void anotherActorWithinATransactionIsBoundForItsOwnStatements() throws Exception {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        write(first);
        write(second);
        var seen = as(
                user(first),
                () -> plain.execute(status -> {
                    var before = ownersByJdbc();
                    var within = unchecked(() -> as(user(second), this::ownersByJdbc));
                    return List.of(before, within, ownersByJdbc());
                }));
        assertThat(seen).isEqualTo(List.of(List.of(first), List.of(second), List.of(first)));
    }

    @Test
    void theActorSurvivesTheReturnToASavepoint() throws Exception {
        UUID person = UUID.randomUUID();
        write(person);
        var seen = as(
                user(person),
                () -> plain.execute(status -> {
                    var savepoint = status.createSavepoint();
                    ownersByJdbc();
                    status.rollbackToSavepoint(savepoint);
                    return ownersByJdbc();
                }));
        assertThat(seen).containsExactly(person);
    }

    @Test
    void everyTableOfTheSchemaHasItsWall() throws Exception {
        write(UUID.randomUUID());
        RowSecurityCheck.verify(dataSource, "notes");
    }

    /** One request after the other on one thread, each of another person. */
    private Object visit(List<UUID> people, int first) throws Exception {
        for (int i = first; i < first + REQUESTS_EACH; i++) {
            UUID person = people.get(i % PEOPLE);
            assertThat(request(i, person).call()).isNotEmpty().containsOnly(person);
        }
        return people;
    }

    /** Requests of all sorts: Hibernate and plain JDBC, read-only, failing, and rolled back. */
    private Callable<List<UUID>> request(int i, UUID person) {
        return () -> as(user(person), () -> switch (i % 4) {
            case 0 -> hibernate.execute(status -> owners());
            case 1 -> plain.execute(status -> ownersByJdbc());
            case 2 ->
                hibernate.execute(status -> {
                    status.setRollbackOnly();
                    return owners();
                });
            default -> {
                assertThatThrownBy(() -> plain.executeWithoutResult(
                                status -> jdbc.sql("select 1 / 0").query().listOfRows()))
                        .isNotNull();
                yield hibernate.execute(status -> owners());
            }
        });
    }

    private void write(UUID person) throws Exception {
        as(
                user(person),
                () -> hibernate.execute(status -> {
                    entities.persist(new Note(UUID.randomUUID(), person, "a note of " + person));
                    return status;
                }));
    }

    private List<UUID> owners() {
        return entities.createQuery("select n from Note n", Note.class)
                .getResultStream()
                .map(Note::ownerId)
                .toList();
    }

    private List<UUID> ownersByJdbc() {
        return jdbc.sql("select owner_id from notes").query(UUID.class).list();
    }

    private static Actor user(UUID id) {
        return Actor.user(id, null, Set.of(), Set.of());
    }

    private static <T> T as(Actor actor, Callable<T> action) throws Exception {
        return CurrentActor.call(actor, action::call);
    }

    private static <T> T unchecked(Callable<T> action) {
        try {
            return action.call();
        } catch (Exception unexpected) {
            throw new AssertionError(unexpected);
        }
    }
}
