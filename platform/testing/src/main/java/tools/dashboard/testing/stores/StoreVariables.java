package tools.dashboard.testing.stores;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.dashboard.local.store.Store;

/** The variables that describe one store, of which the first is the one that counts. */
final class StoreVariables {

    private StoreVariables() {}

    /** Picks a store's variables; nothing when the store is not named. */
    static Optional<Map<String, String>> pick(Store store, UnaryOperator<String> lookUp) {
        String address = lookUp.apply(store.variable());
        if (address == null || address.isBlank()) {
            return Optional.empty();
        }
        var picked = new HashMap<String, String>();
        for (String name : names(store)) {
            String value = lookUp.apply(name);
            if (value != null && !value.isBlank()) {
                picked.put(name, value);
            }
        }
        return Optional.of(picked);
    }

    private static List<String> names(Store store) {
        return switch (store) {
            case POSTGRES -> List.of("DATABASE_URL");
            case CASSANDRA -> List.of("CASSANDRA_CONTACT_POINTS", "CASSANDRA_LOCAL_DATACENTER");
            case REDIS -> List.of("REDIS_URL");
            case S3 -> List.of("S3_ENDPOINT", "S3_ACCESS_KEY", "S3_SECRET_KEY", "S3_BUCKET");
            case MAIL -> List.of("SMTP_HOST", "SMTP_PORT", "MAIL_PAGE_URL");
        };
    }
}
