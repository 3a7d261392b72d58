package tools.dashboard.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class PlatformDefaultsTests {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void whatAServiceSaysItselfComesFirst() {
        environment.setProperty("server.tomcat.max-connections", "5");
        new PlatformDefaults().postProcessEnvironment(environment, new SpringApplication());

        assertThat(environment.getProperty("server.tomcat.max-connections")).isEqualTo("5");
        assertThat(environment.getProperty("spring.threads.virtual.enabled")).isEqualTo("true");
    }
}
