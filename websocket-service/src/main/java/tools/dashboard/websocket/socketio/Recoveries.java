package tools.dashboard.websocket.socketio;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.dashboard.platform.redis.SharedRedis;

/**
 * What a client needs to go on after it has lost its connection, in Redis, so that any node can take it up: for each
 * topic where it began and the ticket that opens it again. Lost with Redis; then there is no recovery, and the client
 * subscribes anew. Thread-safe, never blocks.
 */
final class Recoveries {

    /** For how long after its loss a connection can be taken up. */
    static final Duration KEPT = Duration.ofMinutes(2);

    /** Renewed within this time while the connection lives. */
    static final Duration ALIVE = Duration.ofMinutes(5);

    private static final Logger log = LoggerFactory.getLogger(Recoveries.class);
    private static final long PATIENCE_MILLIS = 500;
    private static final int PID_BYTES = 18;
    private static final String OWNER = "owner";

    private final SharedRedis redis;
    private final SecureRandom random = new SecureRandom();

    Recoveries(SharedRedis redis) {
        this.redis = redis;
    }

    /** @param seq from which on the client was told, when it has no event since */
    record Watched(int index, String topic, long seq, String ticket) {}

    String newPid() {
        byte[] bytes = new byte[PID_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    void begin(String pid, String owner) {
        quietly(() -> {
            redis.async().hset(key(pid), OWNER, owner);
            redis.async().pexpire(key(pid), ALIVE);
        });
    }

    void watch(String pid, Watched watched) {
        quietly(() -> redis.async()
                .hset(
                        key(pid),
                        Integer.toString(watched.index()),
                        watched.topic() + " " + watched.seq() + " " + watched.ticket()));
    }

    void unwatch(String pid, int index) {
        quietly(() -> redis.async().hdel(key(pid), Integer.toString(index)));
    }

    void keepAlive(String pid) {
        quietly(() -> redis.async().pexpire(key(pid), ALIVE));
    }

    /** Its connection was lost. */
    void lost(String pid) {
        quietly(() -> redis.async().pexpire(key(pid), KEPT));
    }

    void forget(String pid) {
        quietly(() -> redis.async().del(key(pid)));
    }

    /** What the owner watched; empty when there is nothing to be taken up, or nothing of this owner's. */
    CompletableFuture<Optional<List<Watched>>> find(String pid, String owner) {
        try {
            return redis.async()
                    .hgetall(key(pid))
                    .toCompletableFuture()
                    .orTimeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                    .thenApply(known -> owner.equals(known.get(OWNER)) ? Optional.of(watched(known)) : none())
                    .exceptionally(unanswered -> none());
        } catch (RuntimeException unreachable) {
            return CompletableFuture.completedFuture(none());
        }
    }

    private static Optional<List<Watched>> none() {
        return Optional.empty();
    }

    private static List<Watched> watched(Map<String, String> known) {
        List<Watched> watched = new ArrayList<>();
        known.forEach((index, text) -> {
            if (!index.equals(OWNER)) {
                String[] parts = text.split(" ", 3);
                watched.add(new Watched(Integer.parseInt(index), parts[0], Long.parseLong(parts[1]), parts[2]));
            }
        });
        return watched;
    }

    private void quietly(Runnable write) {
        try {
            write.run();
        } catch (RuntimeException unreachable) {
            log.debug("a connection cannot be taken up later", unreachable);
        }
    }

    private static String key(String pid) {
        return "websocket:recovery:" + pid;
    }
}
