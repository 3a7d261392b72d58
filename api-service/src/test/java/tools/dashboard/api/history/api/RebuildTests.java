package tools.dashboard.api.history.api;

import static org.assertj.core.api.Assertions.assertThat;
import static tools.dashboard.testing.Eventually.eventually;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.dashboard.api.cassandra.Cassandra;
import tools.dashboard.api.testing.Answer;
import tools.dashboard.api.testing.ApiClient;
import tools.dashboard.api.testing.ApiTest;
import tools.dashboard.api.testing.Board;
import tools.dashboard.api.testing.TestPeople;

@ApiTest
class RebuildTests {

    private final ApiClient api;
    private final Board board;
    private final Cassandra cassandra;

    RebuildTests(ApiClient api, TestPeople people, Cassandra cassandra) {
        this.api = api;
        this.board = Board.of(api, people);
        this.cassandra = cassandra;
    }

    @Test
    void aHistoryThatIsLostIsMadeAgainAsItWas() {
        UUID task = board.newTask("Cut gears");
        board.post(board.task(task) + "/move", "{\"statusId\": \"%s\"}".formatted(board.status(1)));
        String history = board.workspace() + "/history?limit=100";
        eventually(() -> assertThat(board.get(history).items("type")).hasSize(5));
        String before = board.get(history).text();

        for (String table :
                new String[] {"history_entries", "history_months", "history_slices", "history_sliced_entries"}) {
            cassandra.session().execute("truncate " + table);
        }
        assertThat(board.get(history).items("id")).isEmpty();
        assertThat(rebuild("history").status()).isEqualTo(202);

        eventually(() -> assertThat(board.get(history).text()).isEqualTo(before));
    }

    @Test
    void whatDoesMoreThanCopyIsNotRebuilt() {
        assertThat(rebuild("tasks-departures").status()).isEqualTo(409);
        assertThat(rebuild("nobody").status()).isEqualTo(404);
    }

    @Test
    void onlyServicesAndTheOperatorRebuild() {
        assertThat(Answer.to(api.as(board.founder()).post().uri("/internal/log/consumers/history/rebuild"))
                        .status())
                .isBetween(400, 499);
    }

    @Test
    void whoReadsTheLogIsKnown() {
        eventually(() -> assertThat(Answer.to(api.asService().get().uri("/internal/log/readers"))
                        .items("name"))
                .contains("history", "audit", "tasks-departures")
                .doesNotContain("people"));
    }

    private Answer rebuild(String consumer) {
        return Answer.to(api.asService().post().uri("/internal/log/consumers/" + consumer + "/rebuild"));
    }
}
