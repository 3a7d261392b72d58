package tools.dashboard.e2e.chaos;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import tools.dashboard.e2e.Answer;
import tools.dashboard.e2e.Person;

/** How a good program writes: under a key, and again with the same key until it has an answer. */
final class Program {

    private static final long SHORTEST_PAUSE = 200;
    private static final long LONGEST_PAUSE = 1_000;

    private final Person person;
    private final Ledger ledger;
    private final Random random;

    Program(Person person, Ledger ledger, Random random) {
        this.person = person;
        this.ledger = ledger;
        this.random = random;
    }

    /** The id of what was made; empty when it was refused, or {@code goOn} ended before there was an answer. */
    Optional<String> carryOut(Deed deed, BooleanSupplier goOn) throws InterruptedException {
        ledger.ask(deed);
        while (goOn.getAsBoolean()) {
            Answer answer = attempt(deed);
            if (answer != null && answer.status() / 100 == 2) {
                String id = answer.at("id");
                ledger.acknowledge(deed, id);
                return Optional.of(id);
            }
            if (answer != null && answer.status() / 100 == 4 && answer.status() != 429) {
                ledger.refuse(deed, answer.status() + " " + answer.text());
                return Optional.empty();
            }
            Thread.sleep(SHORTEST_PAUSE + random.nextLong(LONGEST_PAUSE - SHORTEST_PAUSE));
        }
        return Optional.empty();
    }

    private @Nullable Answer attempt(Deed deed) {
        Instant began = Instant.now();
        String outcome = "";
        try {
            Answer answer = send(deed);
            outcome = Integer.toString(answer.status());
            return answer;
        } catch (RuntimeException failed) {
            outcome = String.valueOf(failed.getCause());
            return null;
        } finally {
            ledger.took(deed, Duration.between(began, Instant.now()), outcome);
        }
    }

    private Answer send(Deed deed) {
        Board board = deed.board();
        return switch (deed.kind()) {
            case TASK -> post(deed, board.tasks(), Map.of("title", deed.mark()));
            case MOVE -> post(deed, board.task(deed.task()) + "/move", Map.of("statusId", deed.mark()));
            case COMMENT -> post(deed, board.task(deed.task()) + "/comments", Map.of("body", deed.mark()));
            case FILE ->
                person.upload(
                        board.task(deed.task()) + "/files",
                        deed.mark(),
                        deed.mark().getBytes(StandardCharsets.UTF_8),
                        Map.of("Idempotency-Key", deed.key(), "traceparent", deed.traceParent()));
            case INVITATION ->
                post(
                        deed,
                        "/api/v1/workspaces/" + board.workspace() + "/invitations",
                        Map.of("email", deed.mark(), "role", "guest"));
        };
    }

    private Answer post(Deed deed, String path, Object body) {
        return person.send(
                "POST",
                path,
                Person.bytes(body),
                Map.of(
                        "Content-Type",
                        "application/json",
                        "Idempotency-Key",
                        deed.key(),
                        "traceparent",
                        deed.traceParent()));
    }
}
