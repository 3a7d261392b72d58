package tools.dashboard.auth.accounts.infrastructure;

import io.lettuce.core.RedisException;
import io.lettuce.core.ScriptOutputType;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.dashboard.auth.accounts.FailedAttempts;
import tools.dashboard.platform.network.Subscriber;
import tools.dashboard.platform.redis.RedisScript;
import tools.dashboard.platform.redis.SharedRedis;
import tools.dashboard.platform.token.PlatformSecret;

/**
 * Counted in Redis for all nodes together, under a keyed hash: who looks into Redis learns no address, of mail or network.
 * While Redis is away each node counts by itself, with fewer attempts before the first wait.
 */
@Component
final class SharedAttempts implements FailedAttempts {

    private static final Logger log = LoggerFactory.getLogger(SharedAttempts.class);
    private static final RedisScript BEGIN =
            RedisScript.of(SharedAttempts.class, "begin-attempt.lua", ScriptOutputType.MULTI);
    private static final long PATIENCE_MILLIS = 500;
    private static final int FREE_ALONE = 3;

    private final LocalAttempts alone = new LocalAttempts(FREE_ALONE);
    private final SharedRedis redis;
    private final PlatformSecret secret;

    SharedAttempts(SharedRedis redis, PlatformSecret secret) {
        this.redis = redis;
        this.secret = secret;
    }

    @Override
    public Attempt begin(String about, String address, Instant now) {
        try {
            List<Long> answer = BEGIN.<List<Long>>run(
                            redis.async(),
                            new String[] {key(about, address)},
                            Long.toString(now.toEpochMilli()),
                            Integer.toString(FREE),
                            Long.toString(FIRST_WAIT.toMillis()),
                            Long.toString(LONGEST_WAIT.toMillis()),
                            Long.toString(FORGOTTEN_AFTER.toMillis()))
                    .toCompletableFuture()
                    .orTimeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                    .join();
            return answer.getFirst() == 1
                    ? new Attempt.Allowed(Math.toIntExact(answer.getLast()))
                    : new Attempt.Wait(Duration.ofMillis(answer.getLast()));
        } catch (RedisException | CompletionException away) {
            log.debug("attempts are counted here alone", away);
            return alone.begin(about, address, now);
        }
    }

    @Override
    public void succeeded(String about, String address) {
        alone.succeeded(about, address);
        try {
            redis.async().del(key(about, address));
        } catch (RedisException away) {
            log.debug("what was counted there is forgotten in time", away);
        }
    }

    private String key(String about, String address) {
        return "auth:attempts:"
                + HexFormat.of().formatHex(secret.derive("attempts:" + about + "\n" + Subscriber.of(address)));
    }
}
