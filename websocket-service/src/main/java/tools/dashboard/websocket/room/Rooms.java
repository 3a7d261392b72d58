package tools.dashboard.websocket.room;

import io.lettuce.core.AbstractRedisClient;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tools.dashboard.platform.log.HotLog;
import tools.dashboard.platform.redis.SharedRedis;
import tools.dashboard.websocket.presence.Presence;
import tools.dashboard.websocket.presence.Roster;
import tools.dashboard.websocket.shared.Nodes;
import tools.dashboard.websocket.upstream.TopicLog;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** The watched topics of this node. A topic is listened to while somebody has entered it. Thread-safe, never blocks. */
public final class Rooms implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Rooms.class);
    private static final long SETTLING_SECONDS = 3;

    /** With a megabyte each, the most that a page of the owner's log has, a third of a small node's heap. */
    private static final int READING_AT_ONCE = 32;

    private record Watched(Room room, Roster roster, int holders) {}

    /** By the topic's channel. */
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
            AbstractRedisClient redis,
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
        context = new RoomContext(
                topicLog, reading, later, feed, certain, new Kept(), meters.counter("websocket.delivered"));
        Gauge.builder("websocket.rooms", rooms, Map::size)
                .description("Watched topics of this node")
                .register(meters);
    }

    /** Makes the topic watched and the person present. To be undone by {@link #exit}. */
    public void enter(Subscription subscription) {
        Watched watched = rooms.compute(
                channel(subscription),
                (channel, known) -> known == null
                        ? open(subscription.topic(), channel)
                        : new Watched(known.room(), known.roster(), known.holders() + 1));
        watched.roster().enter(subscription.connection().id(), subscription.attendee());
        watched.room().join(subscription);
    }

    /** @param lost the socket was lost: whoever it was may come back in a moment and still counts as present */
    public void exit(Subscription subscription, boolean lost) {
        rooms.computeIfPresent(channel(subscription), (channel, known) -> {
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
            feed.unwatch(channel);
            known.room().close();
            known.roster().close();
            return null;
        });
    }

    /** Passes something on to all others who watch the topic, on every node; false when Redis cannot be reached. */
    public boolean say(Subscription by, String json) {
        try {
            redis.publish(channel(by), new Saying(nodes.own(), by.connection().id(), json).text());
            return true;
        } catch (RuntimeException unreachable) {
            log.debug("nobody hears what is said now", unreachable);
            return false;
        }
    }

    /** Delivers nothing to it until {@link #resume}; then it gets what it missed. */
    public void suspend(Subscription subscription) {
        Watched watched = rooms.get(channel(subscription));
        if (watched != null) {
            watched.room().leave(subscription);
        }
    }

    public void resume(Subscription subscription) {
        Watched watched = rooms.get(channel(subscription));
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

    private static String channel(Subscription subscription) {
        return HotLog.channel(subscription.topic());
    }

    private Watched open(String topic, String channel) {
        feed.watch(channel);
        RoomAnnouncements announcements = new RoomAnnouncements(topic);
        Roster roster = presence.open(topic, announcements);
        Room room = new Room(topic, context, roster);
        announcements.goTo(room);
        return new Watched(room, roster, 1);
    }

    private final class FeedListener implements EventFeed.Listener {

        @Override
        public void heard(String channel, String text) {
            Watched watched = rooms.get(channel);
            if (watched == null) {
                return;
            }
            Room room = watched.room();
            if (Saying.is(text)) {
                if (!room.congested()) {
                    room.tell(Saying.of(text).announcement(room.topic(), nodes.own()));
                }
            } else if (Presence.is(text)) {
                presence.announced(room.topic(), text);
            } else {
                long seq = seq(text);
                if (seq > 0) {
                    room.heard(seq, text);
                }
            }
        }

        @Override
        public void resumed() {
            catchUp();
        }

        @Override
        public void resumed(String channel) {
            Watched watched = rooms.get(channel);
            if (watched != null) {
                watched.room().catchUp();
            }
        }

        private long seq(String text) {
            try (JsonParser event = json.createParser(text)) {
                event.nextToken();
                for (String name = event.nextName(); name != null; name = event.nextName()) {
                    JsonToken value = event.nextToken();
                    if (name.equals("seq") && value == JsonToken.VALUE_NUMBER_INT) {
                        return event.getLongValue();
                    }
                    event.skipChildren();
                }
            } catch (JacksonException unreadable) {
                log.debug("it is told of below", unreadable);
            }
            log.warn("an unreadable event is left out; the log has it");
            return 0;
        }
    }
}
