package tools.dashboard.websocket.room;

import io.lettuce.core.RedisClient;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tools.dashboard.platform.log.HotLog;
import tools.dashboard.websocket.presence.Presence;
import tools.dashboard.websocket.presence.Roster;
import tools.dashboard.websocket.shared.LiveChannel;
import tools.dashboard.websocket.shared.Nodes;
import tools.dashboard.websocket.shared.SharedRedis;
import tools.dashboard.websocket.upstream.TopicLog;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The watched topics of this node. A topic is listened to while somebody has entered it. Thread-safe, never blocks. */
public final class Rooms implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Rooms.class);
    private static final long SETTLING_SECONDS = 3;

    /** With a megabyte each, the most that a page of the owner's log has, a third of a small node's heap. */
    private static final int READING_AT_ONCE = 32;

    private record Watched(Room room, Roster roster, int holders) {}

    private final Map<String, Watched> rooms = new ConcurrentHashMap<>();
    private final SharedRedis redis;
    private final Nodes nodes;
    private final Presence presence;
    private final JsonMapper json;
    private final EventFeed feed;
    private final RoomContext context;
    private final ExecutorService reading = Executors.newFixedThreadPool(
            READING_AT_ONCE, Thread.ofVirtual().name("room-", 0).factory());
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("rooms").factory());
    private volatile boolean running;

    /** @param certain whether events may be delivered; when it becomes true again, {@link #catchUp} has to be called */
    public Rooms(
            RedisClient redis,
            SharedRedis shared,
            Nodes nodes,
            TopicLog topicLog,
            Presence presence,
            JsonMapper json,
            BooleanSupplier certain,
            MeterRegistry meters) {
        this.redis = shared;
        this.nodes = nodes;
        this.presence = presence;
        this.json = json;
        feed = new EventFeed(redis, new FeedListener());
        context = new RoomContext(topicLog, reading, later, feed, certain, meters.counter("websocket.delivered"));
        Gauge.builder("websocket.rooms", rooms, Map::size)
                .description("Watched topics of this node")
                .register(meters);
    }

    /** Makes the topic watched and the person present. To be undone by {@link #exit}. */
    public void enter(Subscription subscription) {
        Watched watched = rooms.compute(
                subscription.topic(),
                (topic, known) ->
                        known == null ? open(topic) : new Watched(known.room(), known.roster(), known.holders() + 1));
        watched.roster().enter(subscription.connection().id(), subscription.attendee());
        watched.room().join(subscription);
    }

    /** @param lost the socket was lost: whoever it was may come back in a moment and still counts as present */
    public void exit(Subscription subscription, boolean lost) {
        rooms.computeIfPresent(subscription.topic(), (topic, known) -> {
            known.room().leave(subscription);
            String connection = subscription.connection().id();
            if (lost) {
                known.roster().lose(connection);
            } else {
                known.roster().leave(connection);
            }
            if (known.holders() > 1) {
                return new Watched(known.room(), known.roster(), known.holders() - 1);
            }
            feed.unwatch(HotLog.channel(topic), LiveChannel.of(topic));
            known.roster().close();
            return null;
        });
    }

    /** Passes something on to all others who watch the topic, on every node; false when Redis cannot be reached. */
    public boolean say(Subscription by, String json) {
        try {
            redis.async()
                    .publish(
                            LiveChannel.of(by.topic()),
                            new Saying(nodes.own(), by.connection().id(), json).text());
            return true;
        } catch (RuntimeException unreachable) {
            log.debug("nobody hears what is said now", unreachable);
            return false;
        }
    }

    /** Delivers nothing to it until {@link #resume}; then it gets what it missed. */
    public void suspend(Subscription subscription) {
        Watched watched = rooms.get(subscription.topic());
        if (watched != null) {
            watched.room().leave(subscription);
        }
    }

    public void resume(Subscription subscription) {
        Watched watched = rooms.get(subscription.topic());
        if (watched != null) {
            watched.room().join(subscription);
        }
    }

    /** Something may have been missed: asks the log about every watched topic, now and once more when all have settled. */
    public void catchUp() {
        catchUpNow();
        if (!later.isShutdown()) {
            // Who publishes may have found Redis again a moment later than this node did.
            later.schedule(this::catchUpNow, SETTLING_SECONDS, TimeUnit.SECONDS);
        }
    }

    @Override
    public void start() {
        running = true;
        feed.start();
    }

    @Override
    public void stop() {
        running = false;
        later.shutdownNow();
        reading.shutdownNow();
        feed.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void catchUpNow() {
        rooms.values().forEach(watched -> watched.room().catchUp());
        presence.refreshAll();
    }

    private Watched open(String topic) {
        feed.watch(HotLog.channel(topic), LiveChannel.of(topic));
        RoomAnnouncements announcements = new RoomAnnouncements(topic);
        Roster roster = presence.open(topic, announcements);
        Room room = new Room(topic, context, roster);
        announcements.goTo(room);
        return new Watched(room, roster, 1);
    }

    private final class FeedListener implements EventFeed.Listener {

        @Override
        public void heard(String channel, String text) {
            String live = LiveChannel.topic(channel);
            if (live != null) {
                heardLive(live, text);
                return;
            }
            Watched watched = rooms.get(channel.replaceFirst(":events:", ":"));
            if (watched == null) {
                return;
            }
            long seq = seq(text);
            if (seq > 0) {
                watched.room().heard(seq, text);
            }
        }

        private void heardLive(String topic, String text) {
            if (!Saying.is(text)) {
                presence.announced(topic, text);
                return;
            }
            Watched watched = rooms.get(topic);
            if (watched != null && !watched.room().congested()) {
                watched.room().tell(Saying.of(text).announcement(topic, nodes.own()));
            }
        }

        @Override
        public void resumed() {
            catchUp();
        }

        private long seq(@Nullable String text) {
            try {
                JsonNode event = json.readTree(text);
                return event.path("seq").asLong(0);
            } catch (JacksonException unreadable) {
                log.warn("an unreadable event is left out; the log has it");
                return 0;
            }
        }
    }
}
