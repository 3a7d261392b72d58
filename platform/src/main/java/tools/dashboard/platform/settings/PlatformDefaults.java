package tools.dashboard.platform.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.ResourcePropertySource;

/** What all services have in common, below everything that a service says itself. */
final class PlatformDefaults implements EnvironmentPostProcessor {

    private static final String LOCATION = "platform-defaults.properties";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var sources = environment.getPropertySources();
        try {
            sources.addLast(new ResourcePropertySource(new ClassPathResource(LOCATION)));
        } catch (IOException missing) {
            throw new UncheckedIOException("the jar lacks " + LOCATION, missing);
        }
        sources.addLast(new RedisUrl(environment));
    }

    /**
     * Spring's name for {@code REDIS_URL}: looked up when asked for, absent when that is blank. The environment is not
     * its source: Boot would search sources of sources without end.
     */
    private static final class RedisUrl extends PropertySource<String> {

        private final ConfigurableEnvironment environment;

        RedisUrl(ConfigurableEnvironment environment) {
            super("platform-redis-url", "REDIS_URL");
            this.environment = environment;
        }

        @Override
        public @Nullable Object getProperty(String name) {
            if (!name.equals("spring.data.redis.url")) {
                return null;
            }
            var url = environment.getProperty(source, "").strip();
            return url.isEmpty() ? null : url;
        }
    }
}
