package tools.dashboard.platform.revocation;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisConnectionStateAdapter;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.dashboard.platform.redis.RedisLink;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The listener's end of a revocation channel: says what ended, and for how long the silence between can be believed.
 *
 * <p>A cached right counts only while {@link #vouchesFor} says so; from the moment that a message may have been lost
 * (Redis gone, publisher silent for more than a second, a gap in its count) it says no, and the right has to be asked
 * for again. Listeners run on one thread and must not block. Thread-safe.
 */
public final class RevocationFeed implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RevocationFeed.class);
    private static final long CHECK_MILLIS = 100;

    private final AbstractRedisClient redis;
    private final String channel;
    private final JsonMapper json;
    private final Trust trust = new Trust();
    private final List<Consumer<Revocation>> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<Boolean>> trustListeners = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("revocation-feed").factory());
    private @Nullable StatefulRedisPubSubConnection<String, String> connection;
    private volatile boolean trusted;

    /** Connects in the background, and again whenever the connection is lost. */
    public RevocationFeed(AbstractRedisClient redis, String channel, JsonMapper json) {
        this.redis = redis;
        this.channel = channel;
        this.json = json;
        watch.scheduleWithFixedDelay(this::check, 0, CHECK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Whether every revocation up to now has certainly been seen. */
    public boolean trusted() {
        return trust.holds(System.nanoTime());
    }

    /**
     * Whether what an authority said at {@code askedAt} can still be believed: nothing has been lost since, and this
     * feed is alive now. Combine with {@link #onRevocation} to drop what did end.
     *
     * @param askedAt {@link System#nanoTime()} taken before the question was asked
     */
    public boolean vouchesFor(long askedAt) {
        return trust.holdsSince(askedAt, System.nanoTime());
    }

    /** Whether any revocation was seen after {@code askedAt}: an answer under way since then must not be cached. */
    public boolean quietSince(long askedAt) {
        return trust.quietSince(askedAt);
    }

    public void onRevocation(Consumer<Revocation> listener) {
        listeners.add(listener);
    }

    /** Told {@code false} within 100 ms of losing trust, and {@code true} when it is back. */
    public void onTrustChange(Consumer<Boolean> listener) {
        trustListeners.add(listener);
    }

    @Override
    public void close() {
        watch.shutdownNow();
        StatefulRedisPubSubConnection<String, String> open = connection;
        if (open != null) {
            open.close();
        }
    }

    private void check() {
        try {
            if (connection == null) {
                connect();
            }
        } catch (RuntimeException unreachable) {
            log.debug("Redis does not answer for {}", channel, unreachable);
        }
        boolean now = trusted();
        if (now != trusted) {
            trusted = now;
            log.info("revocations of {} are {}", channel, now ? "live" : "not certain: rights are asked for again");
            trustListeners.forEach(listener -> listener.accept(now));
        }
    }

    private void connect() {
        StatefulRedisPubSubConnection<String, String> opened = RedisLink.listening(redis);
        opened.addListener(new RedisConnectionStateAdapter() {
            @Override
            public void onRedisDisconnected(RedisChannelHandler<?, ?> lost) {
                trust.lost();
            }
        });
        opened.addListener(new RedisPubSubAdapter<String, String>() {
            @Override
            public void message(String from, String text) {
                receive(text);
            }

            @Override
            public void subscribed(String to, long channels) {
                trust.lost();
            }
        });
        connection = opened;
        opened.async().subscribe(channel);
    }

    private void receive(String text) {
        RevocationMessage message;
        try {
            message = json.readValue(text, RevocationMessage.class);
        } catch (JacksonException unreadable) {
            log.warn("An unreadable message on {} is taken for a lost one", channel);
            trust.lost();
            return;
        }
        trust.heard(message, System.nanoTime());
        Revocation revocation = message.revocation();
        if (revocation != null) {
            listeners.forEach(listener -> listener.accept(revocation));
        }
    }
}
