package tools.dashboard.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.NestedExceptionUtils;

class StartTests {

    private static final String[] COMPLETE = {
        "spring.application.name=probe-service",
        "PUBLIC_BASE_URL=http://localhost:8082",
        "PLATFORM_SECRET=a-secret-that-is-long-enough-for-tests",
        "REDIS_URL=redis://localhost:1/0",
        "AUTH_URL=http://localhost:1",
        "REGISTRY_URL=http://localhost:1",
        "API_URL=http://localhost:1",
        "STATE_DIR=target/state",
        "server.port=0",
        "spring.autoconfigure.exclude=org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration,"
                + "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration"
    };

    /** Blank counts as missing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "PUBLIC_BASE_URL",
                "PLATFORM_SECRET",
                "REDIS_URL",
                "AUTH_URL",
                "API_URL",
                "REGISTRY_URL",
                "STATE_DIR"
            })
    void aMissingSettingStopsTheStartAndIsNamed(String setting) {
        var application = new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .properties(COMPLETE)
                .application();

        assertThatThrownBy(() -> application.run("--" + setting + "="))
                .satisfies(failure -> assertThat(NestedExceptionUtils.getMostSpecificCause(failure))
                        .isInstanceOf(InvalidSettingException.class)
                        .hasMessageStartingWith(setting + " is not set"));
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Nothing {}
}
