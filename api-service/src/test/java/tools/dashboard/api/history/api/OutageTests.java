package tools.dashboard.api.history.api;

import static org.assertj.core.api.Assertions.assertThat;
import static tools.dashboard.testing.Eventually.eventually;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import tools.dashboard.api.testing.ApiClient;
import tools.dashboard.api.testing.ApiTest;
import tools.dashboard.api.testing.Board;
import tools.dashboard.api.testing.StoreProxies;
import tools.dashboard.api.testing.TestPeople;
import tools.dashboard.api.testing.Uploads;
import tools.dashboard.testing.network.CuttableProxy;

/** Cassandra or S3 is away for a while: what needs it says so, and nothing is lost. */
@ApiTest
@Import(StoreProxies.class)
class OutageTests {

    private final ApiClient api;
    private final Board board;
    private final CuttableProxy cassandra;
    private final CuttableProxy s3;

    OutageTests(
            ApiClient api,
            TestPeople people,
            @Qualifier("cassandraProxy") CuttableProxy cassandra,
            @Qualifier("s3Proxy") CuttableProxy s3) {
        this.api = api;
        this.board = Board.of(api, people);
        this.cassandra = cassandra;
        this.s3 = s3;
    }

    @AfterEach
    void giveBack() {
        cassandra.heal();
        s3.heal();
    }

    @Test
    void withoutCassandraHistoryIsCatchingUpAndThenHasEverything() {
        String history = board.task(board.newTask("Before")) + "/history";
        eventually(() -> assertThat(board.get(history).items("type")).containsExactly("task.created"));

        cassandra.cut();
        eventually(() -> {
            var answer = board.get(history);
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.problem()).isEqualTo("history-catching-up");
            assertThat(answer.header("Retry-After")).isNotNull();
        });
        String during = board.task(board.newTask("During")) + "/history";
        cassandra.heal();

        eventually(() -> assertThat(board.get(during).items("type")).containsExactly("task.created"));
        assertThat(board.get(history).items("type")).containsExactly("task.created");
    }

    @Test
    void withoutS3OnlyFilesAreUnavailable() {
        var files = new Uploads(api);
        String path = board.task(board.newTask("Cut gears")) + "/files";
        var before = files.attach(board.founder(), path, "before.txt", "Before");

        s3.cut();
        var refused = files.attach(board.founder(), path, "during.txt", "During");
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isNotNull();
        assertThat(files.download(board.founder(), path + "/" + before.id() + "/content")
                        .status())
                .isEqualTo(503);
        assertThat(board.get(path).items("name")).containsExactly("before.txt");
        s3.heal();

        assertThat(files.attach(board.founder(), path, "after.txt", "After").status())
                .isEqualTo(201);
        assertThat(files.download(board.founder(), path + "/" + before.id() + "/content")
                        .text())
                .isEqualTo("Before");
    }
}
