package tools.dashboard.worker.jobs.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static tools.dashboard.testing.Eventually.eventually;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.dashboard.worker.WorkerTest;
import tools.dashboard.worker.jobs.domain.DeadLetters;
import tools.dashboard.worker.jobs.domain.DeadLetters.DeadLetter;
import tools.jackson.databind.json.JsonMapper;

@WorkerTest
class OwnersJobsTests {

    private final JobTable table;
    private final DeadLetters deadLetters;

    OwnersJobsTests(
            @Autowired JdbcClient jdbc,
            @Autowired PlatformTransactionManager manager,
            @Autowired JsonMapper json,
            @Autowired DeadLetters deadLetters) {
        this.table = new JobTable(jdbc, manager, json);
        this.deadLetters = deadLetters;
    }

    @BeforeEach
    void clear() {
        table.clear();
    }

    @Test
    void aJobOfAnotherServiceRunsThere() {
        table.enqueue("echo.say", "hello", Map.of("say", "hello"), null);

        eventually(() -> assertThat(table.row("hello").state()).isEqualTo("done"));
    }

    @Test
    void whatTheOwnerCallsPermanentIsADeadLetterAndMayBeDrivenAgain() {
        table.enqueue("echo.say", "never", Map.of("say", "never"), null);

        eventually(() -> assertThat(deadLetters.list(null, 10))
                .extracting(DeadLetter::reason)
                .containsExactly("worker-service answered 422: it will never be said"));
        assertThat(deadLetters.redrive("never")).isTrue();
        eventually(() -> assertThat(table.row("never").state()).isEqualTo("dead"));
        assertThat(deadLetters.redrive("hello")).isFalse();
    }

    @Test
    void whatFailsThereIsTriedAgain() {
        table.enqueue("echo.say", "later", Map.of("say", "not yet"), null);

        eventually(() -> assertThat(table.row("later").error()).startsWith("worker-service answered 500"));
        assertThat(table.row("later").attempt()).isEqualTo(1);
    }

    @Test
    void anOwnerThatIsAwayCostsNoAttempt() {
        table.enqueue("gone.say", "away");

        eventually(() -> assertThat(table.row("away").error()).isEqualTo("gone-service cannot be reached."));
        assertThat(table.row("away").attempt()).isZero();
    }
}
