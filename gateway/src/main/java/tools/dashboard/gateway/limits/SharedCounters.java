package tools.dashboard.gateway.limits;

import io.lettuce.core.ScriptOutputType;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.dashboard.platform.redis.RedisLink;
import tools.dashboard.platform.redis.RedisScript;
import tools.dashboard.platform.redis.SharedRedis;

/**
 * What all nodes together have let through: a window in Redis for each limit and each it is counted for. While Redis does
 * not answer, each node counts by itself, and more strictly. Never blocks nor fails. Thread-safe.
 */
@Component
final class SharedCounters {

    private static final Logger log = LoggerFactory.getLogger(SharedCounters.class);
    private static final RedisScript TAKE =
            RedisScript.of(SharedCounters.class, "sliding-window.lua", ScriptOutputType.MULTI);
    private static final long PATIENCE_MILLIS = 150;
    /** A Redis that hangs costs one request its patience, not each. */
    private static final long REST_NANOS = Duration.ofSeconds(1).toNanos();

    private final SharedRedis redis;
    private final LocalCounters local;
    private volatile long askAgainAt = System.nanoTime();

    SharedCounters(SharedRedis redis, LocalCounters local) {
        this.redis = redis;
        this.local = local;
    }

    /**
     * Takes one, if there is one left.
     *
     * @param whose address or person
     * @param goesOn where the answer is given
     */
    Mono<Standing> take(RateLimit limit, String whose, Executor goesOn) {
        return Mono.fromCompletionStage(() -> standing(limit, whose).thenApplyAsync(Function.identity(), goesOn));
    }

    private CompletionStage<Standing> standing(RateLimit limit, String whose) {
        return redis.link()
                .filter(link -> System.nanoTime() - askAgainAt >= 0)
                .map(link -> ask(link, limit, whose))
                .orElseGet(() -> CompletableFuture.completedFuture(alone(limit, whose)));
    }

    private CompletionStage<Standing> ask(RedisLink link, RateLimit limit, String whose) {
        String key = "rate:" + limit.name() + ":" + whose;
        String[] arguments = {
            Integer.toString(limit.requests()), Long.toString(limit.window().toMillis())
        };
        try {
            return TAKE.<List<Long>>run(link.async(), new String[] {key}, arguments)
                    .toCompletableFuture()
                    .orTimeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                    .thenApply(answer -> new Standing(
                            limit,
                            answer.get(0) == 1,
                            Math.toIntExact(answer.get(1)),
                            Duration.ofMillis(answer.get(2))))
                    .exceptionally(failure -> withoutRedis(failure, limit, whose));
        } catch (RuntimeException unreachable) {
            return CompletableFuture.completedFuture(withoutRedis(unreachable, limit, whose));
        }
    }

    private Standing withoutRedis(Throwable failure, RateLimit limit, String whose) {
        log.debug(
                "a limit is counted here alone", failure instanceof CompletionException ? failure.getCause() : failure);
        askAgainAt = System.nanoTime() + REST_NANOS;
        return alone(limit, whose);
    }

    private Standing alone(RateLimit limit, String whose) {
        return local.take(limit.stricter(), whose);
    }
}
