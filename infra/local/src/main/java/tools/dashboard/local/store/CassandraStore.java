package tools.dashboard.local.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.dashboard.local.machine.CannotStart;
import tools.dashboard.local.machine.Home;
import tools.dashboard.local.machine.PortHolder;
import tools.dashboard.local.machine.Programs;
import tools.dashboard.local.process.Component;
import tools.dashboard.local.process.Launch;

/** Cassandra 5.0, one node, on Java 17 and small. It takes every client, but only of this machine. */
final class CassandraStore implements Component {
    static final String DATACENTER = "datacenter1";

    private final Home home;
    private final int port;
    private final int peerPort;
    private final StoreLibraries libraries;

    CassandraStore(Home home, int port, int peerPort, StoreLibraries libraries) {
        this.home = home;
        this.port = port;
        this.peerPort = peerPort;
        this.libraries = libraries;
    }

    @Override
    public String name() {
        return "cassandra";
    }

    @Override
    public List<Integer> ports() {
        return List.of(port, peerPort);
    }

    @Override
    public void prepare() {
        libraries.of("cassandra");
        try {
            Files.createDirectories(home.data("cassandra"));
            Files.writeString(
                    configuration(),
                    Resources.text("cassandra.yaml")
                            .replace("${port}", String.valueOf(port))
                            .replace("${peerPort}", String.valueOf(peerPort))
                            .replace("${data}", home.data("cassandra").toString()));
            Resources.logging(home.data("cassandra"));
        } catch (IOException e) {
            throw CannotStart.because("preparing Cassandra", e);
        }
    }

    @Override
    public Launch launch() throws IOException {
        var command = new ArrayList<String>();
        command.add(Programs.java17().toString());
        command.add("-javaagent:" + libraries.jar("cassandra", "jamm-"));
        Resources.text("cassandra-jvm.options")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(command::add);
        command.add("-Dcassandra.config=" + configuration().toUri());
        command.add(Resources.logging(home.data("cassandra")));
        command.add("-Dcassandra.storagedir=" + home.data("cassandra"));
        command.add("-cp");
        command.add(libraries.classPath("cassandra"));
        command.add("org.apache.cassandra.service.CassandraDaemon");
        return new Launch(command, Map.of("MALLOC_ARENA_MAX", "2"), home.data("cassandra"));
    }

    @Override
    public boolean ready() {
        return PortHolder.answers("127.0.0.1", port);
    }

    /** The services go without it until it is there. */
    @Override
    public boolean slow() {
        return true;
    }

    private Path configuration() {
        return home.data("cassandra").resolve("cassandra.yaml");
    }
}
