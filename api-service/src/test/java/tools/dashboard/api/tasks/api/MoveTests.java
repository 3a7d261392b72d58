package tools.dashboard.api.tasks.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tools.dashboard.api.tasks.domain.Rank;
import tools.dashboard.api.testing.Answer;
import tools.dashboard.api.testing.ApiClient;
import tools.dashboard.api.testing.ApiTest;
import tools.dashboard.api.testing.Board;
import tools.dashboard.api.testing.TestPeople;

@ApiTest
class MoveTests {

    private final Board board;

    MoveTests(ApiClient api, TestPeople people) {
        this.board = Board.of(api, people);
    }

    @Test
    void aTaskGoesAboveAnotherOne() {
        UUID first = board.newTask("First");
        UUID second = board.newTask("Second");
        UUID third = board.newTask("Third");

        var moved = move(third, "\"statusId\": \"%s\", \"beforeTaskId\": \"%s\"".formatted(board.status(0), second));

        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.header("ETag")).isEqualTo("\"1\"");
        assertThat(order(0)).containsExactly(first, third, second);
    }

    @Test
    void aTaskGoesBelowAnotherOne() {
        UUID first = board.newTask("First");
        UUID second = board.newTask("Second");
        UUID third = board.newTask("Third");

        move(third, "\"statusId\": \"%s\", \"afterTaskId\": \"%s\"".formatted(board.status(0), first));

        assertThat(order(0)).containsExactly(first, third, second);
    }

    @Test
    void withoutANeighbourATaskGoesToTheBottom() {
        UUID first = board.newTask("First");
        UUID second = board.newTask("Second");

        move(second, "\"statusId\": \"%s\"".formatted(board.status(1)));
        move(first, "\"statusId\": \"%s\"".formatted(board.status(1)));

        assertThat(order(0)).isEmpty();
        assertThat(order(1)).containsExactly(second, first);
    }

    @Test
    void aNeighbourInAnotherStatusIsRefused() {
        UUID first = board.newTask("First");
        UUID second = board.newTask("Second");

        var refused = move(first, "\"statusId\": \"%s\", \"beforeTaskId\": \"%s\"".formatted(board.status(1), second));
        var itself = move(first, "\"statusId\": \"%s\", \"afterTaskId\": \"%s\"".formatted(board.status(0), first));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors()).containsExactly("beforeTaskId");
        assertThat(itself.errors()).containsExactly("afterTaskId");
    }

    @Test
    void twoNeighboursAtOnceAreRefused() {
        UUID first = board.newTask("First");
        UUID second = board.newTask("Second");

        var refused = move(
                first,
                "\"statusId\": \"%s\", \"beforeTaskId\": \"%s\", \"afterTaskId\": \"%s\""
                        .formatted(board.status(0), second, second));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.errors()).containsExactly("beforeTaskId");
    }

    @Test
    void pushingIntoTheSameGapForeverSpreadsTheRanksAnew() {
        UUID top = board.newTask("Top");
        UUID[] others = {board.newTask("A"), board.newTask("B")};
        UUID bottom = board.newTask("Bottom");

        for (int i = 0; i < 260; i++) {
            UUID moving = others[i % 2];
            assertThat(move(moving, "\"statusId\": \"%s\", \"afterTaskId\": \"%s\"".formatted(board.status(0), top))
                            .status())
                    .isEqualTo(200);
        }

        assertThat(order(0)).containsExactly(top, others[1], others[0], bottom);
        assertThat(rankOf(2)).hasSizeLessThanOrEqualTo(Rank.COMFORTABLE);
    }

    @Test
    void manyMovesAtOnceLeaveOneOrder() throws Exception {
        List<UUID> tasks = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            tasks.add(board.newTask("Task " + i));
        }
        UUID anchor = tasks.getFirst();

        List<Future<Answer>> moves = new ArrayList<>();
        try (var workers = Executors.newFixedThreadPool(8)) {
            for (int round = 0; round < 4; round++) {
                for (UUID task : tasks.subList(1, tasks.size())) {
                    moves.add(workers.submit(() -> move(
                            task, "\"statusId\": \"%s\", \"afterTaskId\": \"%s\"".formatted(board.status(0), anchor))));
                }
            }
        }

        for (Future<Answer> move : moves) {
            assertThat(move.get().status()).isEqualTo(200);
        }
        assertThat(order(0)).containsExactlyInAnyOrderElementsOf(tasks).startsWith(anchor);
    }

    /** Cursors hold the rank of the last task. */
    private String rankOf(int place) {
        String cursor = Objects.requireNonNull(
                board.get(board.tasks() + "?limit=" + place).nextCursor());
        return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(":", -1)[1];
    }

    private Answer move(UUID task, String target) {
        return board.post(board.task(task) + "/move", "{" + target + "}");
    }

    private List<UUID> order(int status) {
        return board.get(board.tasks() + "?limit=100&statusId=" + board.status(status)).items("id").stream()
                .map(UUID::fromString)
                .toList();
    }
}
