package tools.dashboard.websocket.shared;

import io.lettuce.core.SetArgs;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tools.dashboard.platform.redis.SharedRedis;

/** Which nodes live: each proves it every second, and is dead for the others after five without proof. Thread-safe. */
public final class Nodes implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Nodes.class);
    private static final Duration LIFE = Duration.ofSeconds(5);

    /** Called every second while Redis answers. May block for a moment. */
    public interface Listener {

        /**
         * @param forgotten what this node told the others is lost, or it was dead to them
         * @param othersDied one that was asked about has died
         */
        void pulse(boolean forgotten, boolean othersDied);
    }

    private final String own = UUID.randomUUID().toString();
    private final Set<String> others = ConcurrentHashMap.newKeySet();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final SharedRedis redis;
    private final ScheduledExecutorService pulse = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("nodes").factory());
    private volatile boolean running;

    Nodes(SharedRedis redis) {
        this.redis = redis;
    }

    /** The id of this one; has no colon in it. */
    public String own() {
        return own;
    }

    public void listen(Listener listener) {
        listeners.add(listener);
    }

    /** Blocks; throws when Redis does not answer. */
    public boolean lives(String node) {
        if (node.equals(own)) {
            return true;
        }
        boolean lives = redis.sync().exists(key(node)) > 0;
        if (lives) {
            others.add(node);
        }
        return lives;
    }

    /** Throws when Redis does not answer within its time-out. */
    public void ping() {
        redis.sync().ping();
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
        try {
            // The others see at their next look that nobody is here any more.
            redis.sync().del(key(own));
        } catch (RuntimeException unreachable) {
            log.debug("the others find out by themselves", unreachable);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void pulse() {
        try {
            var commands = redis.sync();
            boolean forgotten = commands.setGet(key(own), "", SetArgs.Builder.px(LIFE.toMillis())) == null;
            boolean othersDied = others.removeIf(other -> commands.exists(key(other)) == 0);
            listeners.forEach(listener -> listener.pulse(forgotten, othersDied));
        } catch (RuntimeException unreachable) {
            log.debug("waiting for Redis", unreachable);
        }
    }

    private static String key(String node) {
        return "websocket:node:" + node;
    }
}
