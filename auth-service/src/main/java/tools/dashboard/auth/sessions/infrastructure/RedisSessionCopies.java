package tools.dashboard.auth.sessions.infrastructure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;
import tools.dashboard.auth.sessions.domain.SessionCopies;
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

    private final StringRedisTemplate redis;
    private final JsonMapper json;
    private final Clock clock;
    private volatile Instant leftAloneUntil = Instant.EPOCH;

    RedisSessionCopies(StringRedisTemplate redis, JsonMapper json, Clock clock) {
        this.redis = redis;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Copied find(String tokenHash) {
        return unlessAway(new Copied.Unknown(), () -> {
            String found = redis.opsForValue().get(key(tokenHash));
            if (found == null) {
                return new Copied.Unknown();
            }
            return found.equals(ENDED) ? new Copied.Ended() : new Copied.Live(json.readValue(found, Copy.class));
        });
    }

    @Override
    public void keep(String tokenHash, Copy copy) {
        unlessAway(
                false,
                () -> redis.opsForValue().setIfAbsent(key(tokenHash), json.writeValueAsString(copy), COPY_LIVES));
    }

    @Override
    public boolean end(String tokenHash) {
        return unlessAway(false, () -> {
            redis.opsForValue().set(key(tokenHash), ENDED, END_LIVES);
            return true;
        });
    }

    private <T> T unlessAway(T otherwise, Supplier<T> question) {
        if (clock.instant().isBefore(leftAloneUntil)) {
            return otherwise;
        }
        try {
            return question.get();
        } catch (DataAccessException away) {
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
