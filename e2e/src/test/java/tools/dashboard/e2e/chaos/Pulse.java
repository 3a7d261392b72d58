package tools.dashboard.e2e.chaos;

import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import tools.dashboard.e2e.Person;
import tools.dashboard.e2e.Platform;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says when all works again: every service says that it and all that it needs are up, and a task, a comment and a file
 * can be made, seen live, read again and found in the history.
 */
final class Pulse implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> SERVICES =
            List.of("GATEWAY_URL", "API_URL", "AUTH_URL", "WEBSOCKET_URL", "WORKER_URL", "REGISTRY_URL");
    /** Forgives nothing, since the wait counts: consumers gather events for a second. */
    private static final Duration FOLLOWS_WITHIN = Duration.ofSeconds(5);

    private static final Duration GIVE_UP = Duration.ofSeconds(90);

    private final Person person;
    private final Board board;
    private final Reader reader;
    private volatile String ailment = "";

    Pulse(Person person, Board board, Random random) {
        this.person = person;
        this.board = board;
        this.reader = new Reader(person, List.of(board), random);
    }

    /** How long after that moment all worked, or it was given up; {@link #ailment()} says what came last. */
    Duration awaitHealthy(Instant since) throws InterruptedException {
        Instant began = Instant.now();
        ailment = "";
        while (Duration.between(began, Instant.now()).compareTo(GIVE_UP) < 0) {
            try {
                beat();
                break;
            } catch (AssertionError | Exception failed) {
                if (failed instanceof InterruptedException interrupted) {
                    throw interrupted;
                }
                ailment = String.valueOf(failed.getMessage());
                Thread.sleep(100);
            }
        }
        return Duration.between(since, Instant.now());
    }

    String ailment() {
        return ailment;
    }

    @Override
    public void close() throws InterruptedException {
        reader.close();
    }

    private void beat() throws Exception {
        for (String service : SERVICES) {
            requireUp(service);
        }
        long before = reader.position(board.topic()).seen();
        String task =
                person.post(board.tasks(), Map.of("title", "Pulse")).expect(201).at("id");
        person.post(board.task(task) + "/comments", Map.of("body", "Pulse")).expect(201);
        byte[] content = "Pulse".getBytes(StandardCharsets.UTF_8);
        String file = person.upload(board.task(task) + "/files", "pulse", content, Map.of())
                .expect(201)
                .at("id");
        person.get(board.task(task) + "/files/" + file + "/content").expect(200);
        require(
                "three events are seen live",
                () -> reader.position(board.topic()).seen() >= before + 3);
        require(
                "three events are in the history",
                () -> person.get(board.task(task) + "/history")
                                .expect(200)
                                .items()
                                .size()
                        == 3);
    }

    private static void requireUp(String variable) throws Exception {
        HttpURLConnection asked = (HttpURLConnection)
                URI.create(Platform.address(variable) + "/health/ready").toURL().openConnection();
        asked.setConnectTimeout(1_000);
        asked.setReadTimeout(3_000);
        if (asked.getResponseCode() != 200) {
            throw new IllegalStateException(variable + " is not ready");
        }
        try (var body = asked.getInputStream()) {
            JsonNode health = JSON.readTree(body);
            if (!health.path("status").asString().equals("UP")) {
                throw new IllegalStateException(variable + " says " + health);
            }
        }
    }

    private static void require(String what, BooleanSupplier condition) throws InterruptedException {
        Instant began = Instant.now();
        while (!condition.getAsBoolean()) {
            if (Duration.between(began, Instant.now()).compareTo(FOLLOWS_WITHIN) > 0) {
                throw new IllegalStateException("not in time: " + what);
            }
            Thread.sleep(20);
        }
    }
}
