package tools.dashboard.websocket.presence;

import io.lettuce.core.RedisClient;
import io.lettuce.core.SetArgs;
import io.lettuce.core.api.StatefulRedisConnection;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Presence of all topics. Each topic is a hash of {@code <node>:<connection>} → person; each node proves every second that
 * it lives. What a dead node left behind is not counted, and whoever sees it removes it. Thread-safe.
 */
public final class Presence implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Presence.class);
    private static final Duration NODE_LIFE = Duration.ofSeconds(5);
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int PULSES_UNTIL_SWEEP = 60;
    private static final String CHANNEL = "presence:events:";

    private final String node = UUID.randomUUID().toString();
    private final Map<String, Roster> rosters = new ConcurrentHashMap<>();
    private final Set<String> otherNodes = ConcurrentHashMap.newKeySet();
    private final RedisClient redis;
    private final ExecutorService blocking;
    private final ScheduledExecutorService pulse = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("presence").factory());
    private volatile @Nullable StatefulRedisConnection<String, String> connection;
    private volatile boolean running;
    private int pulses;

    Presence(RedisClient redis, ExecutorService blocking) {
        this.redis = redis;
        this.blocking = blocking;
    }

    /** Where changes of this topic's presence are announced. */
    public static String channel(String topic) {
        return CHANNEL + topic;
    }

    /** The topic of a presence channel, or null when it is no such channel. */
    public static @Nullable String topic(String channel) {
        return channel.startsWith(CHANNEL) ? channel.substring(CHANNEL.length()) : null;
    }

    public Roster open(String topic, Roster.Listener listener) {
        return rosters.compute(topic, (key, known) -> {
            Roster roster = known == null ? new Roster(topic, this, blocking) : known;
            roster.attach(listener);
            return roster;
        });
    }

    /** Another node changed this topic's presence. */
    public void announced(String topic, String byNode) {
        Roster roster = rosters.get(topic);
        if (roster != null && !byNode.equals(node)) {
            roster.refresh();
        }
    }

    /** Announcements may have been missed. */
    public void refreshAll() {
        rosters.values().forEach(Roster::refresh);
    }

    /** Throws when Redis does not answer within its time-out. */
    public void ping() {
        commands().sync().ping();
    }

    void closeWhenEmpty(String topic) {
        rosters.computeIfPresent(topic, (key, roster) -> roster.abandoned() ? null : roster);
    }

    String field(String connectionId) {
        return node + ":" + connectionId;
    }

    boolean isOwn(String field) {
        return field.startsWith(node);
    }

    Map<String, String> read(String topic) {
        return commands().sync().hgetall(key(topic));
    }

    /** Blocks; throws when Redis does not answer. */
    void write(String topic, Map<String, String> entered, Set<String> gone) {
        var sync = commands().sync();
        if (!entered.isEmpty()) {
            sync.hset(key(topic), entered);
        }
        if (!gone.isEmpty()) {
            sync.hdel(key(topic), gone.toArray(String[]::new));
        }
        sync.publish(channel(topic), node);
    }

    void keep(String topic) {
        commands().sync().expire(key(topic), KEPT);
    }

    boolean lives(String otherNode) {
        boolean lives = commands().sync().exists(nodeKey(otherNode)) > 0;
        if (lives) {
            otherNodes.add(otherNode);
        }
        return lives;
    }

    @Override
    public void start() {
        running = true;
        pulse.scheduleWithFixedDelay(this::pulse, 0, 1, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        running = false;
        pulse.shutdownNow();
        StatefulRedisConnection<String, String> open = connection;
        if (open != null && open.isOpen()) {
            // The others see at their next look that nobody is here any more.
            open.sync().del(nodeKey(node));
            open.close();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void pulse() {
        try {
            if (connection == null) {
                connection = redis.connect();
            }
            String before = commands().sync().setGet(nodeKey(node), "", SetArgs.Builder.px(NODE_LIFE.toMillis()));
            boolean thoughtDead = before == null;
            boolean othersDied = otherNodes.removeIf(other -> commands().sync().exists(nodeKey(other)) == 0);
            if (thoughtDead || othersDied || ++pulses % PULSES_UNTIL_SWEEP == 0) {
                refreshAll();
            } else {
                rosters.values().forEach(Roster::retry);
            }
        } catch (RuntimeException unreachable) {
            log.debug("presence waits for Redis", unreachable);
        }
    }

    private StatefulRedisConnection<String, String> commands() {
        StatefulRedisConnection<String, String> open = connection;
        if (open == null) {
            throw new IllegalStateException("not connected to Redis yet");
        }
        return open;
    }

    private static String key(String topic) {
        return "websocket:presence:" + topic;
    }

    private static String nodeKey(String node) {
        return "websocket:node:" + node;
    }
}
