package tools.dashboard.platform.redis;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.RedisClient;
import io.lettuce.core.resource.ClientResources;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import tools.dashboard.platform.settings.Settings;

/** A service's one client of Redis, and its connection for commands. What listens has connections of its own. */
@AutoConfiguration
@ConditionalOnClass(RedisClient.class)
public final class RedisAutoConfiguration {

    @Bean(destroyMethod = "shutdown", defaultCandidate = false)
    @ConditionalOnMissingBean(name = "redisResources")
    ClientResources redisResources() {
        return RedisClients.resources();
    }

    @Bean(destroyMethod = "shutdown")
    @ConditionalOnMissingBean
    AbstractRedisClient redisClient(@Qualifier("redisResources") ClientResources resources, Settings settings) {
        return RedisClients.create(resources, RedisAddress.of(settings));
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    SharedRedis sharedRedis(AbstractRedisClient redis) {
        return new SharedRedis(redis);
    }

    @Bean
    @ConditionalOnMissingBean
    RedisDependency redisDependency(SharedRedis redis) {
        return new RedisDependency(redis);
    }
}
