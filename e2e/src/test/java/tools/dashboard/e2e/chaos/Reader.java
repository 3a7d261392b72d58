package tools.dashboard.e2e.chaos;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.dashboard.e2e.Answer;
import tools.dashboard.e2e.Person;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Somebody who watches topics from their first event on, by docs/asyncapi.yaml: comes back after a loss, and says where
 * it stood. It forgives nothing: whatever is not the next number of its topic is counted.
 */
final class Reader implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    /** After which it asks whether the server is there, and after which of no answer it goes. */
    private static final Duration SILENCE = Duration.ofSeconds(5);

    private static final long SHORTEST_PAUSE = 250;
    private static final long LONGEST_PAUSE = 4_000;

    private final Person person;
    private final Map<String, Board> boards = new LinkedHashMap<>();
    private final Map<String, Position> positions = new LinkedHashMap<>();
    private final Random random;
    private final AtomicLong losses = new AtomicLong();
    private final Thread thread;
    private volatile String lastLoss = "";
    private volatile boolean closed;

    Reader(Person person, List<Board> watched, Random random) {
        this.person = person;
        this.random = random;
        for (Board board : watched) {
            boards.put(board.topic(), board);
            positions.put(board.topic(), new Position());
        }
        this.thread = Thread.ofVirtual().name("reader").start(this::watch);
    }

    /** By topic. */
    Map<String, Position> positions() {
        return positions;
    }

    long losses() {
        return losses.get();
    }

    String lastLoss() {
        return lastLoss;
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        thread.interrupt();
        thread.join();
    }

    private void watch() {
        long pause = SHORTEST_PAUSE;
        try {
            while (!closed) {
                boolean greeted = connected();
                pause = greeted ? SHORTEST_PAUSE : Math.min(2 * pause, LONGEST_PAUSE);
                Thread.sleep(pause / 2 + random.nextLong(pause));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** From a handshake to the loss of the socket; whether the server had said hello. */
    private boolean connected() throws InterruptedException {
        boolean greeted = false;
        try {
            ObjectNode hello = hello();
            try (Wire wire = new Wire(person.accessToken())) {
                wire.send(hello);
                boolean asked = false;
                while (!closed) {
                    JsonNode message = wire.next(SILENCE);
                    if (message == null && asked) {
                        throw new Wire.Lost("the server is silent");
                    }
                    asked = message == null;
                    if (message == null) {
                        wire.send(JSON.createObjectNode().put("type", "ping"));
                    } else {
                        greeted |= message.path("type").asString().equals("hello");
                        hear(wire, message);
                    }
                }
            }
        } catch (Wire.Lost lost) {
            losses.incrementAndGet();
            lastLoss = String.valueOf(lost.getMessage());
        }
        return greeted;
    }

    private ObjectNode hello() throws Wire.Lost {
        ObjectNode hello = JSON.createObjectNode().put("type", "hello").put("protocol", 1);
        var topics = hello.putArray("topics");
        for (Board board : boards.values()) {
            topics.add(request(board));
        }
        return hello;
    }

    private ObjectNode request(Board board) throws Wire.Lost {
        Position position = position(board.topic());
        if (position.ticket().isEmpty()) {
            position.hasTicket(ticket(board));
        }
        return JSON.createObjectNode()
                .put("topic", board.topic())
                .put("ticket", position.ticket())
                .put("after", position.seen());
    }

    private String ticket(Board board) throws Wire.Lost {
        try {
            Answer answer = person.post(
                    "/api/v1/workspaces/" + board.workspace() + "/room-tickets", Map.of("topic", board.topic()));
            if (answer.status() == 201) {
                return answer.at("ticket");
            }
            throw new Wire.Lost("no ticket: " + answer.status());
        } catch (RuntimeException failed) {
            throw new Wire.Lost("no ticket: " + failed.getCause());
        }
    }

    private void hear(Wire wire, JsonNode message) throws Wire.Lost, InterruptedException {
        @Nullable Position position = positions.get(message.path("topic").asString(""));
        switch (message.path("type").asString()) {
            case "event" ->
                known(position).take(message.path("event").path("seq").asLong());
            case "resync" -> known(position).skip(message.path("seq").asLong());
            case "subscribed" ->
                known(position).hasTicket(message.path("ticket").asString());
            case "unsubscribed" -> again(wire, message);
            case "error" -> {
                if (position == null) {
                    throw new Wire.Lost(message.toString());
                }
                position.hasTicket("");
                again(wire, message);
            }
            default -> {
                // What it says of itself and of people is not counted.
            }
        }
    }

    private void again(Wire wire, JsonNode message) throws Wire.Lost, InterruptedException {
        Thread.sleep(SHORTEST_PAUSE);
        Board board = Objects.requireNonNull(boards.get(message.path("topic").asString()));
        wire.send(request(board).put("type", "subscribe"));
    }

    /** How far it has come in a topic that it watches. */
    Position position(String topic) {
        return known(positions.get(topic));
    }

    private static Position known(@Nullable Position position) {
        return Objects.requireNonNull(position, "a topic that was not asked for");
    }
}
