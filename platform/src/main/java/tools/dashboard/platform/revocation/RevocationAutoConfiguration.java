package tools.dashboard.platform.revocation;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/**
 * One Redis client for the revocation channels: commands are refused while disconnected (a heartbeat that was kept and
 * sent later would lie) and reconnection is tried four times a second.
 *
 * <p>{@code platform.revocations.publish} names the channel that this service is the authority of; those that listen
 * create a {@link RevocationFeed} from the same client.
 */
@AutoConfiguration
@ConditionalOnClass(RedisClient.class)
@ConditionalOnProperty("spring.data.redis.url")
public final class RevocationAutoConfiguration {

    private static final Duration TIMEOUT = Duration.ofMillis(500);

    @Bean(destroyMethod = "shutdown", defaultCandidate = false)
    @ConditionalOnMissingBean(name = "revocationResources")
    ClientResources revocationResources() {
        return DefaultClientResources.builder()
                .ioThreadPoolSize(2)
                .computationThreadPoolSize(2)
                .reconnectDelay(Delay.constant(Duration.ofMillis(250)))
                .build();
    }

    @Bean(destroyMethod = "shutdown")
    @ConditionalOnMissingBean(name = "revocationRedis")
    RedisClient revocationRedis(
            @Qualifier("revocationResources") ClientResources revocationResources,
            @Value("${spring.data.redis.url}") String url) {
        RedisURI uri = RedisURI.create(url);
        uri.setTimeout(TIMEOUT);
        RedisClient client = RedisClient.create(revocationResources, uri);
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(SocketOptions.builder().connectTimeout(TIMEOUT).build())
                .build());
        return client;
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    @ConditionalOnProperty("platform.revocations.publish")
    RevocationPublisher revocationPublisher(
            RedisClient revocationRedis, @Value("${platform.revocations.publish}") String channel, JsonMapper json) {
        return new RevocationPublisher(revocationRedis, channel, json);
    }
}
