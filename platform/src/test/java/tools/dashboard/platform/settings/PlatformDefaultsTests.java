package tools.dashboard.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.data.redis.autoconfigure.DataRedisProperties;
import org.springframework.core.env.MapPropertySource;
import org.springframework.mock.env.MockEnvironment;

class PlatformDefaultsTests {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void redisIsWhereTheSettingSaysEvenWhenThatIsToldLater() {
        new PlatformDefaults().postProcessEnvironment(environment, new SpringApplication());
        assertThat(environment.containsProperty("spring.data.redis.url")).isFalse();

        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("later", Map.of("REDIS_URL", "redis://localhost:6380/0")));

        assertThat(environment.getProperty("spring.data.redis.url")).isEqualTo("redis://localhost:6380/0");
        assertThat(Binder.get(environment)
                        .bind("spring.data.redis", DataRedisProperties.class)
                        .get()
                        .getUrl())
                .isEqualTo("redis://localhost:6380/0");
    }

    @Test
    void aRedisClusterIsItsNamedNodes() {
        environment.setProperty("REDIS_URL", "rediss://:p%40ss@one:6379,two:6380/0");
        new PlatformDefaults().postProcessEnvironment(environment, new SpringApplication());

        DataRedisProperties redis = Binder.get(environment)
                .bind("spring.data.redis", DataRedisProperties.class)
                .get();
        assertThat(environment.getProperty("platform.redis.url")).isEqualTo("rediss://:p%40ss@one:6379,two:6380/0");
        assertThat(redis.getUrl()).isNull();
        assertThat(redis.getCluster()).extracting("nodes").isEqualTo(List.of("one:6379", "two:6380"));
        assertThat(redis.getPassword()).isEqualTo("p@ss");
        assertThat(redis.getUsername()).isNull();
        assertThat(redis.getSsl().isEnabled()).isTrue();
    }

    @Test
    void whatAServiceSaysItselfComesFirst() {
        environment.setProperty("server.tomcat.max-connections", "5");
        new PlatformDefaults().postProcessEnvironment(environment, new SpringApplication());

        assertThat(environment.getProperty("server.tomcat.max-connections")).isEqualTo("5");
        assertThat(environment.getProperty("spring.threads.virtual.enabled")).isEqualTo("true");
    }
}
