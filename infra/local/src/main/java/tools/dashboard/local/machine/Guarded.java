package tools.dashboard.local.machine;

import java.util.List;

/** Variables that hold the way to a store or a key: each process is told its own, and inherits none. */
public final class Guarded {
    private static final List<String> BEGINNINGS =
            List.of("DATABASE_", "REDIS_", "CASSANDRA_", "S3_", "SMTP_", "KEY_ENCRYPTION_", "PLATFORM_", "JWT_");

    private Guarded() {}

    public static boolean is(String variable) {
        return BEGINNINGS.stream().anyMatch(variable::startsWith);
    }
}
