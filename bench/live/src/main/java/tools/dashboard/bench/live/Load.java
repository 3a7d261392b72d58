package tools.dashboard.bench.live;

import io.lettuce.core.RedisClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.dashboard.platform.log.HotLog;
import tools.jackson.databind.json.JsonMapper;

/**
 * A crowd of sockets, the owner of what they watch, and the services that websocket-service asks. Each line of its input is
 * a command with its arguments, and is answered with a line of JSON; see {@link #answer}.
 */
final class Load {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(120);
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final Tokens tokens;
    private final Neighbours neighbours;
    private final Owner owner;
    private final List<Client> clients = new ArrayList<>();
    private Tally tally = new Tally();
    private @Nullable Crowd crowd;

    private Load(Tokens tokens, Neighbours neighbours, HotLog hot) {
        this.tokens = tokens;
        this.neighbours = neighbours;
        owner = new Owner(hot, neighbours, fault -> tally.fault(fault));
    }

    public static void main(String[] arguments) throws IOException {
        // The answers have the output to themselves.
        PrintStream answers = System.out;
        System.setOut(System.err);
        RedisClient redis = RedisClient.create(required("REDIS_URL"));
        Tokens tokens =
                new Tokens(required("PUBLIC_BASE_URL"), required("JWT_SECRET_KEY"), required("PLATFORM_SECRET"));
        try (var neighbours = new Neighbours(redis, Integer.parseInt(arguments[0]));
                var hot = new HotLog(redis, Duration.ofSeconds(5));
                var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            Load load = new Load(tokens, neighbours, hot);
            for (String line = input.readLine(); line != null; line = input.readLine()) {
                answers.println(JSON.writeValueAsString(load.answer(line.split(" "))));
                answers.flush();
            }
            load.leave();
        }
        redis.shutdown();
    }

    private Map<String, Object> answer(String[] asked) throws IOException {
        return switch (asked[0]) {
            // meet HOST PORT ours|socketio: a new crowd of nobody yet
            case "meet" -> meet(asked[1], number(asked[2]), asked[3]);
            // join UP-TO MEMBERS-OF-A-TOPIC AT-ONCE
            case "join" -> join(number(asked[1]), number(asked[2]), number(asked[3]));
            // breathe MILLISECONDS
            case "breathe" -> breathe(number(asked[1]));
            // write EVENTS: over all topics in turn
            case "write" -> write(number(asked[1]));
            case "count" -> Map.of("events", tally.events(), "at", System.nanoTime(), "faults", tally.faults());
            // steady EVENTS-A-SECOND SECONDS
            case "steady" -> steady(number(asked[1]), number(asked[2]));
            // comeback EVENTS-MISSED
            case "comeback" -> comeBack(number(asked[1]));
            case "leave" -> leave();
            default -> throw new IllegalArgumentException("nobody knows " + asked[0]);
        };
    }

    private Map<String, Object> meet(String host, int port, String language) throws IOException {
        leave();
        tally = new Tally();
        crowd = new Crowd(host, port, language.equals("ours") ? new Ours(tokens) : new SocketIo(), tally);
        return Map.of();
    }

    private Map<String, Object> join(int upTo, int members, int atOnce) {
        long began = System.nanoTime();
        List<Topic> topics = owner.topics(Math.ceilDiv(upTo, members));
        List<Client> more = IntStream.range(clients.size(), upTo)
                .mapToObj(number -> new Client(number, topics.get(number / members)))
                .toList();
        clients.addAll(more);
        await(present().join(more, atOnce));
        return Map.of(
                "ms",
                millisSince(began),
                "topic",
                topics.getFirst().name(),
                "refused",
                tally.takeRefusals(),
                "faults",
                tally.faults());
    }

    private Map<String, Object> breathe(int millis) {
        present().breathe(millis);
        return Map.of();
    }

    private Map<String, Object> write(int events) {
        owner.write(events);
        return Map.of();
    }

    private Map<String, Object> steady(int perSecond, int seconds) {
        tally.takeDelays();
        long before = tally.events();
        long began = System.nanoTime();
        int events = owner.write(perSecond, seconds);
        long writing = millisSince(began);
        long missing = awaitEvents(before + (long) events * members());
        Delays delays = tally.takeDelays();
        return Map.of(
                "events", events,
                "ms", writing,
                "missing", missing,
                "p50", delays.at(0.5),
                "p99", delays.at(0.99),
                "longest", delays.at(1),
                "faults", tally.faults());
    }

    private Map<String, Object> comeBack(int missed) {
        int api = neighbours.apiQuestions();
        int sessions = neighbours.sessionQuestions();
        long before = tally.events();
        present().breakOff().join();
        owner.write(missed * owner.count());
        long began = System.nanoTime();
        await(present().comeBack());
        long watching = millisSince(began);
        long missing = awaitEvents(before + (long) missed * clients.size());
        return Map.of(
                "watching",
                watching,
                "ms",
                millisSince(began),
                "missing",
                missing,
                "api",
                neighbours.apiQuestions() - api,
                "sessions",
                neighbours.sessionQuestions() - sessions,
                "refused",
                tally.takeRefusals(),
                "faults",
                tally.faults());
    }

    private Map<String, Object> leave() {
        if (crowd != null) {
            crowd.close();
            crowd = null;
        }
        clients.clear();
        owner.forget();
        return Map.of();
    }

    private void await(CompletableFuture<Void> watching) {
        try {
            watching.get(LONGEST_WAIT, TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException failure) {
            tally.fault("not all of them came in: " + tally.takeRefusals());
        }
    }

    /** How many have not come in time. */
    private long awaitEvents(long expected) {
        for (long deadline = System.nanoTime() + LONGEST_WAIT;
                tally.events() < expected && System.nanoTime() < deadline; ) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return expected - tally.events();
    }

    /** Of each topic. */
    private int members() {
        return clients.size() / owner.count();
    }

    private Crowd present() {
        Crowd here = crowd;
        if (here == null) {
            throw new IllegalStateException("nobody was met");
        }
        return here;
    }

    private static String required(String variable) {
        return Objects.requireNonNull(System.getenv(variable), variable + " is not set");
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }

    private static long millisSince(long began) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }
}
