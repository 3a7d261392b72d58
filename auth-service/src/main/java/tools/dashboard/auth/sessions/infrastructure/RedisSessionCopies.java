package tools.dashboard.auth.sessions.infrastructure;

import io.lettuce.core.RedisException;
import io.lettuce.core.SetArgs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.dashboard.auth.sessions.domain.SessionCopies;
import tools.dashboard.platform.redis.SharedRedis;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Copies in Redis at {@code session:<hash of the token>}. An ended session leaves a mark there that a late writer
 * cannot overwrite, for twice as long as any copy lives. When Redis does not answer it is left alone for a second, and
 * Postgres answers.
 */
@Component
class RedisSessionCopies implements SessionCopies {

    private static final Logger log = LoggerFactory.getLogger(RedisSessionCopies.class);
    private static final Duration COPY_LIVES = Duration.ofMinutes(5);
    private static final Duration END_LIVES = COPY_LIVES.multipliedBy(2);
    private static final Duration LEFT_ALONE = Duration.ofSeconds(1);
    private static final String ENDED = "ended";

    private final SharedRedis redis;
    private final JsonMapper json;
    private final Clock clock;
    private volatile Instant leftAloneUntil = Instant.EPOCH;

    RedisSessionCopies(SharedRedis redis, JsonMapper json, Clock clock) {
        this.redis = redis;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Copied find(String tokenHash) {
        return unlessAway(new Copied.Unknown(), () -> {
            String found = redis.sync().get(key(tokenHash));
            if (found == null) {
                return new Copied.Unknown();
            }
            return found.equals(ENDED) ? new Copied.Ended() : new Copied.Live(json.readValue(found, Copy.class));
        });
    }

    @Override
    public void keep(String tokenHash, Copy copy) {
        unlessAway(
                "",
                () -> redis.sync()
                        .set(
                                key(tokenHash),
                                json.writeValueAsString(copy),
                                SetArgs.Builder.nx().px(COPY_LIVES)));
    }

    @Override
    public boolean end(String tokenHash) {
        return unlessAway(false, () -> {
            redis.sync().set(key(tokenHash), ENDED, SetArgs.Builder.px(END_LIVES));
            return true;
        });
    }

    private <T> T unlessAway(T otherwise, Supplier<T> question) {
        if (clock.instant().isBefore(leftAloneUntil)) {
            return otherwise;
        }
        try {
            return question.get();
        } catch (RedisException away) {
            leftAloneUntil = clock.instant().plus(LEFT_ALONE);
            log.debug("Redis does not answer; sessions come from Postgres", away);
            return otherwise;
        } catch (JacksonException unreadable) {
            log.warn("A copy of a session in Redis is not readable; Postgres is asked instead");
            return otherwise;
        }
    }

    private static String key(String tokenHash) {
        return "session:" + tokenHash;
    }
}
