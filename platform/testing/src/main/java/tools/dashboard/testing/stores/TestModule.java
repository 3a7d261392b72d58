package tools.dashboard.testing.stores;

import java.nio.file.Path;
import java.util.Locale;

/** The Maven module whose tests run: each has its own database, keyspace, Redis number and bucket. */
record TestModule(Path folder) {

    static TestModule current() {
        return new TestModule(Path.of("").toAbsolutePath());
    }

    /** For instance {@code td_test_api_service}: fits a database, a keyspace and the beginning of a role's name. */
    String name() {
        return "td_test_"
                + folder.getFileName().toString().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_");
    }

    String bucket() {
        return name().replace('_', '-');
    }

    /** Never 0, which is the platform's. */
    int redisDatabase() {
        return 1 + Math.floorMod(name().hashCode(), 15);
    }

    Path storesFolder() {
        return folder.resolve("target/test-stores");
    }
}
