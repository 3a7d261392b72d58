package tools.dashboard.platform.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
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
    }
}
