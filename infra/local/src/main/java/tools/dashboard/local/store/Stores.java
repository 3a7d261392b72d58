package tools.dashboard.local.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.dashboard.local.machine.Home;
import tools.dashboard.local.machine.Ports;
import tools.dashboard.local.machine.Secrets;
import tools.dashboard.local.process.Component;

/** The embedded stores of one stack: their processes and their addresses. */
public record Stores(Home home, Ports ports, Secrets secrets, Set<Store> embedded) {
    public Stores {
        embedded = Set.copyOf(embedded);
    }

    public List<Component> components() {
        var libraries = new StoreLibraries(home);
        // Cassandra first: it takes longest.
        return java.util.stream.Stream.of(Store.CASSANDRA, Store.POSTGRES, Store.REDIS, Store.S3, Store.MAIL)
                .filter(embedded::contains)
                .map(store -> component(store, libraries))
                .toList();
    }

    private Component component(Store store, StoreLibraries libraries) {
        return switch (store) {
            case POSTGRES -> new PostgresStore(home, ports.postgres(), secrets, libraries);
            case CASSANDRA -> new CassandraStore(home, ports.cassandra(), ports.cassandraPeers(), libraries);
            case REDIS -> new RedisStore(home, ports.redis(), secrets, libraries);
            case S3 -> new S3Store(home, ports.s3(), secrets, libraries);
            case MAIL -> new MailStore(home, ports.smtp(), ports.mailPage());
        };
    }

    /** The variables under which services and tests find these stores. */
    public Map<String, String> addresses() {
        var addresses = new LinkedHashMap<String, String>();
        for (var store : embedded) {
            addresses.putAll(addresses(store));
        }
        return addresses;
    }

    private Map<String, String> addresses(Store store) {
        return switch (store) {
            case POSTGRES ->
                Map.of(
                        "DATABASE_URL",
                        "postgresql://%s:%s@127.0.0.1:%d/%s"
                                .formatted(
                                        PostgresStore.USER,
                                        secrets.postgresPassword(),
                                        ports.postgres(),
                                        PostgresStore.DATABASE));
            case CASSANDRA ->
                Map.of(
                        "CASSANDRA_CONTACT_POINTS",
                        "127.0.0.1:" + ports.cassandra(),
                        "CASSANDRA_LOCAL_DATACENTER",
                        CassandraStore.DATACENTER);
            case REDIS ->
                Map.of("REDIS_URL", "redis://:%s@127.0.0.1:%d/0".formatted(secrets.redisPassword(), ports.redis()));
            case S3 ->
                Map.of(
                        "S3_ENDPOINT",
                        "http://127.0.0.1:" + ports.s3(),
                        "S3_ACCESS_KEY",
                        secrets.s3AccessKey(),
                        "S3_SECRET_KEY",
                        secrets.s3SecretKey(),
                        "S3_BUCKET",
                        S3Store.BUCKET);
            case MAIL ->
                Map.of(
                        "SMTP_HOST",
                        "127.0.0.1",
                        "SMTP_PORT",
                        String.valueOf(ports.smtp()),
                        "MAIL_PAGE_URL",
                        "http://127.0.0.1:" + ports.mailPage());
        };
    }
}
