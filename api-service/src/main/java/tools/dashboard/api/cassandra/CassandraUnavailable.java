package tools.dashboard.api.cassandra;

/** Cassandra has not been reached yet. What was reached once and is away throws the driver's own exceptions. */
public final class CassandraUnavailable extends RuntimeException {
    CassandraUnavailable() {
        super("Cassandra has not been reached yet");
    }
}
