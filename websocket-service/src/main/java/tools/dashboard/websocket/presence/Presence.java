package tools.dashboard.websocket.presence;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import tools.dashboard.platform.log.HotLog;
import tools.dashboard.platform.redis.SharedRedis;
import tools.dashboard.websocket.shared.Nodes;

/**
 * Presence of all topics. Each topic is a hash of {@code <node>:<connection>} → person and device. What a dead node left
 * behind is not counted, and whoever sees it removes it. Thread-safe.
 */
public final class Presence implements DisposableBean {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final int PULSES_UNTIL_SWEEP = 60;
    private static final String ANNOUNCEMENT = "presence:";

    /** However many topics have to be looked after at once. A topic waits for its turn at most once. */
    private static final int WORKERS = 32;

    private final Map<String, Roster> rosters = new ConcurrentHashMap<>();
    private final SharedRedis redis;
    private final Nodes nodes;
    private final Duration grace;
    private final ExecutorService workers = Executors.newFixedThreadPool(
            WORKERS, Thread.ofVirtual().name("presence-", 0).factory());
    private int pulses;

    /** @param grace for how long somebody whose socket was lost still counts as present */
    Presence(SharedRedis redis, Nodes nodes, Duration grace) {
        this.redis = redis;
        this.nodes = nodes;
        this.grace = grace;
        nodes.listen(this::pulse);
    }

    public Roster open(String topic, Roster.Listener listener) {
        return rosters.compute(topic, (key, known) -> {
            Roster roster = known == null ? new Roster(topic, this, workers, grace) : known;
            roster.attach(listener);
            return roster;
        });
    }

    /** Whether what came on a topic's channel is an announcement that its presence has changed. */
    public static boolean is(String text) {
        return text.startsWith(ANNOUNCEMENT);
    }

    /** A node, perhaps this one, changed this topic's presence. */
    public void announced(String topic, String announcement) {
        Roster roster = rosters.get(topic);
        if (roster != null && !announcement.substring(ANNOUNCEMENT.length()).equals(nodes.own())) {
            roster.refresh();
        }
    }

    /** Announcements may have been missed. */
    public void refreshAll() {
        rosters.values().forEach(Roster::refresh);
    }

    @Override
    public void destroy() {
        workers.shutdownNow();
    }

    void closeWhenEmpty(String topic) {
        rosters.computeIfPresent(topic, (key, roster) -> roster.abandoned() ? null : roster);
    }

    String field(String connectionId) {
        return nodes.own() + ":" + connectionId;
    }

    boolean isOwn(String field) {
        return field.startsWith(nodes.own());
    }

    Map<String, String> read(String topic) {
        return redis.sync().hgetall(key(topic));
    }

    /** Blocks; throws when Redis does not answer. */
    void write(String topic, Map<String, String> entered, Set<String> gone) {
        var sync = redis.sync();
        if (!entered.isEmpty()) {
            sync.hset(key(topic), entered);
        }
        if (!gone.isEmpty()) {
            sync.hdel(key(topic), gone.toArray(String[]::new));
        }
        redis.publish(HotLog.channel(topic), ANNOUNCEMENT + nodes.own()).join();
        sync.expire(key(topic), KEPT);
    }

    boolean lives(String otherNode) {
        return nodes.lives(otherNode);
    }

    private void pulse(boolean forgotten, boolean othersDied) {
        long now = System.nanoTime();
        rosters.values().forEach(roster -> roster.endGraces(now));
        if (forgotten || othersDied || ++pulses % PULSES_UNTIL_SWEEP == 0) {
            refreshAll();
        } else {
            rosters.values().forEach(Roster::retry);
        }
    }

    private static String key(String topic) {
        return "websocket:presence:{" + HotLog.channel(topic) + "}";
    }
}
