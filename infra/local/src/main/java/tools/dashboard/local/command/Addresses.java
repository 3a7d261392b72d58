package tools.dashboard.local.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.dashboard.local.machine.Secrets;
import tools.dashboard.local.store.Stores;

/** All variables of the platform on this machine. A variable that is set in the environment wins. */
record Addresses(Stores stores, Map<String, String> environment) {
    private static final List<String> REPLACEABLE = List.of(
            "DATABASE_URL",
            "CASSANDRA_CONTACT_POINTS",
            "CASSANDRA_USERNAME",
            "CASSANDRA_PASSWORD",
            "CASSANDRA_LOCAL_DATACENTER",
            "CASSANDRA_KEYSPACE",
            "REDIS_URL",
            "S3_ENDPOINT",
            "S3_REGION",
            "S3_ACCESS_KEY",
            "S3_SECRET_KEY",
            "S3_BUCKET",
            "SMTP_HOST",
            "SMTP_PORT",
            "SMTP_USERNAME",
            "SMTP_PASSWORD",
            "SMTP_TLS",
            "SMTP_FROM",
            "MAIL_PAGE_URL",
            "PLATFORM_SECRET_FORMER",
            "PLATFORM_LOG_RETENTION",
            "JWT_ALGORITHM",
            "JWT_SECRET_KEY",
            "PUBLIC_BASE_URL",
            "DEFAULT_ADMIN_EMAIL",
            "RATE_LIMIT_FACTOR");

    /** Those variables of an environment that replace what a stack would say of itself. */
    static Map<String, String> replacing(Map<String, String> environment) {
        var replaced = new LinkedHashMap<String, String>();
        for (var name : REPLACEABLE) {
            var set = environment.getOrDefault(name, "");
            if (!set.isBlank()) {
                replaced.put(name, set);
            }
        }
        return replaced;
    }

    Map<String, String> all() {
        var all = new LinkedHashMap<String, String>();
        var ports = stores.ports();
        Secrets secrets = stores.secrets();
        all.put("GATEWAY_URL", "http://localhost:" + ports.gateway());
        all.put("GATEWAY_TLS_URL", "https://localhost:" + ports.gatewayTls());
        all.put("PUBLIC_BASE_URL", "http://localhost:" + ports.gateway());
        all.put("API_URL", local(ports.api()));
        all.put("AUTH_URL", local(ports.auth()));
        all.put("WEBSOCKET_URL", local(ports.websocket()));
        all.put("WORKER_URL", local(ports.worker()));
        all.put("REGISTRY_URL", local(ports.registry()));
        all.put("FRONT_PUBLIC_URL", local(ports.frontPublic()));
        all.put("FRONT_ADMIN_URL", local(ports.frontAdmin()));
        all.put("PLATFORM_SECRET", secrets.platformSecret());
        all.put("KEY_ENCRYPTION_KEY", secrets.keyEncryptionKey());
        all.put("CASSANDRA_LOCAL_DATACENTER", "datacenter1");
        all.put("CASSANDRA_KEYSPACE", "tools_dashboard");
        all.put("SMTP_FROM", "Tools Dashboard <no-reply@tools-dashboard.localhost>");
        all.put("DEFAULT_ADMIN_EMAIL", "admin@tools-dashboard.localhost");
        all.putAll(stores.addresses());
        all.putAll(replacing(environment));
        return all;
    }

    private static String local(int port) {
        return "http://127.0.0.1:" + port;
    }
}
