package tools.dashboard.api.cassandra;

import org.springframework.stereotype.Component;
import tools.dashboard.platform.health.Dependency;

/** Without Cassandra all works but history. */
@Component
class CassandraDependency implements Dependency {
    private final Cassandra cassandra;

    CassandraDependency(Cassandra cassandra) {
        this.cassandra = cassandra;
    }

    @Override
    public String name() {
        return "cassandra";
    }

    @Override
    public boolean required() {
        return false;
    }

    @Override
    public void check() {
        cassandra.session().execute("select version from migrations limit 1");
    }
}
