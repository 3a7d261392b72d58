package tools.dashboard.testing.stores;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import tools.dashboard.local.store.Store;

/** Points a module at its own place in a store, and empties it where that is quick. */
final class OwnPlaces {

    private OwnPlaces() {}

    static Map<String, String> in(TestModule module, Store store, Map<String, String> addresses) {
        var own = new HashMap<>(addresses);
        switch (store) {
            case POSTGRES -> {
                own.compute("DATABASE_URL", (name, url) -> TestDatabase.fresh(String.valueOf(url), module.name()));
                own.put("platform.database.role-prefix", module.name());
            }
            case CASSANDRA -> own.put("CASSANDRA_KEYSPACE", module.name());
            case REDIS ->
                own.compute("REDIS_URL", (name, url) -> withPath(String.valueOf(url), module.redisDatabase()));
            case S3 -> own.put("S3_BUCKET", module.bucket());
            case MAIL -> own.put("SMTP_FROM", "Tools Dashboard <no-reply@example.test>");
        }
        return own;
    }

    private static String withPath(String url, int database) {
        URI uri = URI.create(url);
        return url.substring(0, url.length() - uri.getRawPath().length()) + "/" + database;
    }
}
