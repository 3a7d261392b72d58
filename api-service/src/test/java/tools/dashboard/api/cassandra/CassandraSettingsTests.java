package tools.dashboard.api.cassandra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;
import tools.dashboard.api.cassandra.CassandraSettings.Login;
import tools.dashboard.api.cassandra.CassandraSettings.Node;
import tools.dashboard.platform.settings.InvalidSettingException;
import tools.dashboard.platform.settings.Settings;

class CassandraSettingsTests {
    private final MockEnvironment environment = new MockEnvironment();

    @BeforeEach
    void aServer() {
        environment.setProperty("CASSANDRA_CONTACT_POINTS", "cassandra");
        environment.setProperty("CASSANDRA_LOCAL_DATACENTER", "datacenter1");
        environment.setProperty("CASSANDRA_KEYSPACE", "tools_dashboard");
    }

    @Test
    void aNodeHasTheUsualPortUnlessItNamesOne() {
        environment.setProperty("CASSANDRA_CONTACT_POINTS", "one, two:9142,[::1]:9043,[::2]");

        assertThat(settings().nodes())
                .containsExactly(
                        new Node("one", 9042), new Node("two", 9142), new Node("[::1]", 9043), new Node("[::2]", 9042));
    }

    @Test
    void logsInWhereThatIsAskedFor() {
        assertThat(settings().login()).isEmpty();

        environment.setProperty("CASSANDRA_USERNAME", "td");
        assertThatThrownBy(this::settings)
                .isInstanceOf(InvalidSettingException.class)
                .hasMessage("CASSANDRA_PASSWORD is not set.");
        environment.setProperty("CASSANDRA_PASSWORD", "secret");
        assertThat(settings().login()).contains(new Login("td", "secret"));
        assertThat(settings().toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"one:0", "one:70000", "one:two", "one,,two", "a b"})
    void whatIsNoNodeIsRefused(String nodes) {
        environment.setProperty("CASSANDRA_CONTACT_POINTS", nodes);

        assertThatThrownBy(this::settings)
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageStartingWith("CASSANDRA_CONTACT_POINTS must be host or host:port");
    }

    private CassandraSettings settings() {
        return CassandraSettings.of(new Settings(environment));
    }
}
