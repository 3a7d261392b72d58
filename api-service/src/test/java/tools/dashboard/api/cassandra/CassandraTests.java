package tools.dashboard.api.cassandra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static tools.dashboard.testing.Eventually.eventually;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import tools.dashboard.local.store.Store;
import tools.dashboard.platform.settings.InvalidSettingException;
import tools.dashboard.platform.settings.Settings;
import tools.dashboard.testing.network.CuttableProxy;
import tools.dashboard.testing.stores.TestStores;

class CassandraTests {
    private static final String KEYSPACE = "td_test_cassandra";

    private final Map<String, String> store = TestStores.of(Store.CASSANDRA).addresses();

    @Test
    void whatCannotBeReachedYetIsReachedLater() throws Exception {
        String[] node = store.getOrDefault("CASSANDRA_CONTACT_POINTS", "").split(":", 2);
        try (var way = new CuttableProxy(node[0], Integer.parseInt(node[1]))) {
            way.cut();
            var cassandra = connectionTo("127.0.0.1:" + way.port());
            cassandra.start();
            try {
                assertThatExceptionOfType(CassandraUnavailable.class).isThrownBy(cassandra::session);

                way.heal();

                eventually(() -> assertThatNoException().isThrownBy(cassandra::session));
                assertThat(cassandra.session().getKeyspace().map(CqlIdentifier::asInternal))
                        .contains(KEYSPACE);
            } finally {
                cassandra.stop();
            }
        }
    }

    @Test
    void whatWasStoppedCanBeStartedAgain() {
        var cassandra = connectionTo(store.getOrDefault("CASSANDRA_CONTACT_POINTS", ""));
        cassandra.start();
        eventually(() -> assertThatNoException().isThrownBy(cassandra::session));
        cassandra.stop();
        assertThatExceptionOfType(CassandraUnavailable.class).isThrownBy(cassandra::session);

        cassandra.start();
        try {
            eventually(() -> assertThatNoException().isThrownBy(cassandra::session));
            assertThat(cassandra.session().isClosed()).isFalse();
        } finally {
            cassandra.stop();
        }
    }

    @Test
    void migrationsRunOnce() {
        var sessions = new Sessions(settings(store.getOrDefault("CASSANDRA_CONTACT_POINTS", "")));
        new CqlMigrations(sessions).run();
        new CqlMigrations(sessions).run();

        try (var session = sessions.open()) {
            assertThat(session.execute("select version, name from migrations").all())
                    .extracting(row -> row.getString("version"))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void anAddressThatIsNoneStopsTheStart() {
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> new Sessions(settings("localhost:99999")))
                .withMessageContaining("CASSANDRA_CONTACT_POINTS");
    }

    @Test
    void anAddressWithoutAPortMeansTheUsualOne() {
        assertThat(CassandraSettings.of(settings("localhost")).nodes())
                .containsExactly(new CassandraSettings.Node("localhost", 9042));
    }

    private Cassandra connectionTo(String contactPoint) {
        var sessions = new Sessions(settings(contactPoint));
        return new Cassandra(sessions, new CqlMigrations(sessions));
    }

    private Settings settings(String contactPoints) {
        return new Settings(new MockEnvironment()
                .withProperty("CASSANDRA_CONTACT_POINTS", contactPoints)
                .withProperty("CASSANDRA_LOCAL_DATACENTER", store.getOrDefault("CASSANDRA_LOCAL_DATACENTER", ""))
                .withProperty("CASSANDRA_KEYSPACE", KEYSPACE));
    }
}
