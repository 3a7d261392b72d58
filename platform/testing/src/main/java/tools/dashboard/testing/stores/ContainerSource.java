package tools.dashboard.testing.stores;

import com.github.dockerjava.api.exception.DockerException;
import java.util.Map;
import java.util.Optional;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;
import tools.dashboard.local.store.Store;

/**
 * A container, where a Docker engine answers and has the image already: a test never waits for a download. Mail is not
 * looked for here.
 */
record ContainerSource() implements StoreSource {

    @Override
    public Optional<Map<String, String>> find(Store store) {
        return switch (store) {
            case POSTGRES ->
                start("postgres:18", 5432)
                        .map(host -> Map.of("DATABASE_URL", "postgresql://postgres:postgres@" + host + "/postgres"));
            case CASSANDRA ->
                start("cassandra:5.0", 9042)
                        .map(host ->
                                Map.of("CASSANDRA_CONTACT_POINTS", host, "CASSANDRA_LOCAL_DATACENTER", "datacenter1"));
            case REDIS -> start("redis:8-alpine", 6379).map(host -> Map.of("REDIS_URL", "redis://" + host + "/0"));
            case S3 ->
                start("chrislusf/seaweedfs", 8333, "server", "-s3")
                        .map(host -> Map.of(
                                "S3_ENDPOINT", "http://" + host,
                                "S3_ACCESS_KEY", "any",
                                "S3_SECRET_KEY", "any",
                                "S3_BUCKET", "tools-dashboard"));
            case MAIL -> Optional.empty();
        };
    }

    @Override
    public String description() {
        return "in a container";
    }

    private static Optional<String> start(String image, int port, String... command) {
        if (!has(image)) {
            return Optional.empty();
        }
        var container = new GenericContainer<>(DockerImageName.parse(image))
                .withExposedPorts(port)
                .withEnv("POSTGRES_PASSWORD", "postgres")
                .waitingFor(Wait.forListeningPort());
        if (command.length > 0) {
            container.withCommand(command);
        }
        container.start();
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop, "stop " + image));
        return Optional.of(container.getHost() + ":" + container.getMappedPort(port));
    }

    private static boolean has(String image) {
        try {
            var docker = DockerClientFactory.instance();
            if (!docker.isDockerAvailable()) {
                return false;
            }
            docker.client().inspectImageCmd(image).exec();
            return true;
        } catch (DockerException | IllegalStateException notThere) {
            return false;
        }
    }
}
