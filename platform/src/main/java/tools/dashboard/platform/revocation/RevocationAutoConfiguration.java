package tools.dashboard.platform.revocation;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.RedisClient;
import io.lettuce.core.resource.ClientResources;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import tools.dashboard.platform.redis.RedisAddress;
import tools.dashboard.platform.redis.RedisClients;
import tools.jackson.databind.json.JsonMapper;

/**
 * One Redis client for the revocation channels and all else that is published.
 *
 * <p>{@code platform.revocations.publish} names the channel that this service is the authority of; those that listen
 * create a {@link RevocationFeed} from the same client.
 */
@AutoConfiguration
@ConditionalOnClass(RedisClient.class)
@ConditionalOnProperty("platform.redis.url")
public final class RevocationAutoConfiguration {

    @Bean(destroyMethod = "shutdown", defaultCandidate = false)
    @ConditionalOnMissingBean(name = "revocationResources")
    ClientResources revocationResources() {
        return RedisClients.resources();
    }

    @Bean(destroyMethod = "shutdown")
    @ConditionalOnMissingBean(name = "revocationRedis")
    AbstractRedisClient revocationRedis(
            @Qualifier("revocationResources") ClientResources revocationResources,
            @Value("${platform.redis.url}") String url) {
        return RedisClients.create(revocationResources, RedisAddress.of(url));
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    @ConditionalOnProperty("platform.revocations.publish")
    RevocationPublisher revocationPublisher(
            AbstractRedisClient revocationRedis,
            @Value("${platform.revocations.publish}") String channel,
            JsonMapper json) {
        return new RevocationPublisher(revocationRedis, channel, json);
    }
}
