package tools.dashboard.platform.revocation;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.RedisClient;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import tools.dashboard.platform.redis.RedisAutoConfiguration;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code platform.revocations.publish} names the channel that this service is the authority of; those that listen create
 * a {@link RevocationFeed}.
 */
@AutoConfiguration(after = RedisAutoConfiguration.class)
@ConditionalOnClass(RedisClient.class)
public final class RevocationAutoConfiguration {

    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    @ConditionalOnProperty("platform.revocations.publish")
    RevocationPublisher revocationPublisher(
            AbstractRedisClient redis, @Value("${platform.revocations.publish}") String channel, JsonMapper json) {
        return new RevocationPublisher(redis, channel, json);
    }
}
