package tools.dashboard.testing.stores;

import java.util.Map;

/** What a service asks of its environment; nobody answers at the addresses of stores that a test did not ask for. */
final class TestSettings {

    static final String PLATFORM_SECRET = "a-platform-secret-for-tests-and-nothing-else";

    private static final String NOBODY = "http://127.0.0.1:9";

    private TestSettings() {}

    static Map<String, String> defaults() {
        return Map.ofEntries(
                Map.entry("PLATFORM_SECRET", PLATFORM_SECRET),
                Map.entry("KEY_ENCRYPTION_KEY", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="),
                Map.entry("PUBLIC_BASE_URL", "http://localhost:8082"),
                // What a service notes there belongs to its database, which is another one in each run.
                Map.entry("STATE_DIR", "target/state/" + ProcessHandle.current().pid()),
                Map.entry("DEFAULT_ADMIN_EMAIL", "admin@example.test"),
                Map.entry("REDIS_URL", "redis://127.0.0.1:9/0"),
                Map.entry("CASSANDRA_CONTACT_POINTS", "127.0.0.1:9"),
                Map.entry("CASSANDRA_LOCAL_DATACENTER", "datacenter1"),
                Map.entry("CASSANDRA_KEYSPACE", "nowhere"),
                Map.entry("S3_ENDPOINT", NOBODY),
                Map.entry("S3_ACCESS_KEY", "nobody"),
                Map.entry("S3_SECRET_KEY", "nobody"),
                Map.entry("S3_BUCKET", "nowhere"),
                Map.entry("server.port", "0"),
                Map.entry("SMTP_HOST", "127.0.0.1"),
                Map.entry("SMTP_PORT", "9"),
                Map.entry("SMTP_FROM", "Tools Dashboard <no-reply@example.test>"),
                Map.entry("API_URL", NOBODY),
                Map.entry("AUTH_URL", NOBODY),
                Map.entry("WEBSOCKET_URL", NOBODY),
                Map.entry("WORKER_URL", NOBODY),
                Map.entry("REGISTRY_URL", NOBODY));
    }
}
