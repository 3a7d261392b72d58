package tools.dashboard.websocket.quota;

import io.lettuce.core.ScriptOutputType;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.dashboard.platform.redis.RedisScript;
import tools.dashboard.platform.redis.SharedRedis;

/** How often somebody does something, over all nodes. Thread-safe. */
public final class Rates {

    private static final Logger log = LoggerFactory.getLogger(Rates.class);
    private static final long PATIENCE_MILLIS = 500;
    private static final RedisScript RATE = RedisScript.of(Rates.class, "rate.lua", ScriptOutputType.INTEGER);

    private final SharedRedis redis;

    Rates(SharedRedis redis) {
        this.redis = redis;
    }

    /**
     * Takes one of so many a second; never blocks nor fails.
     *
     * @param what {@code <endpoint>:<user>}
     * @return whether there was one left; empty when Redis cannot tell now
     */
    public CompletableFuture<Optional<Boolean>> take(String what, int perSecond) {
        try {
            return RATE.<Long>run(redis.async(), new String[] {"rate:" + what}, Integer.toString(perSecond))
                    .toCompletableFuture()
                    .orTimeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                    .thenApply(granted -> Optional.of(granted == 1))
                    .exceptionally(Rates::unknown);
        } catch (RuntimeException unreachable) {
            return CompletableFuture.completedFuture(unknown(unreachable));
        }
    }

    private static Optional<Boolean> unknown(Throwable why) {
        log.debug("a rate cannot be told", why);
        return Optional.empty();
    }
}
