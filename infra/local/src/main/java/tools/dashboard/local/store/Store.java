package tools.dashboard.local.store;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The stores of the platform, each with the variable whose presence means that a server of it stands elsewhere. */
public enum Store {
    POSTGRES("DATABASE_URL"),
    CASSANDRA("CASSANDRA_CONTACT_POINTS"),
    REDIS("REDIS_URL"),
    S3("S3_ENDPOINT"),
    MAIL("SMTP_HOST");

    private final String variable;

    Store(String variable) {
        this.variable = variable;
    }

    public String variable() {
        return variable;
    }

    /** Those that no variable replaces. */
    public static Set<Store> embedded(Map<String, String> environment) {
        return Arrays.stream(values())
                .filter(store -> environment.getOrDefault(store.variable, "").isBlank())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Store.class)));
    }

    public static Set<Store> all() {
        return Collections.unmodifiableSet(EnumSet.allOf(Store.class));
    }
}
