package tools.dashboard.websocket.testing;

import static tools.dashboard.testing.Eventually.eventually;

import io.lettuce.core.MigrateArgs;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.cluster.SlotHash;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.output.StatusOutput;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;

/** A real Redis Cluster of three nodes on ports of its own, without replicas, whose data goes with it. */
public final class RedisCluster implements AutoCloseable {

    public static final int NODES = 3;
    private static final String HOST = "127.0.0.1";

    /** Debian's redis-tools have the server under one of its names. */
    private static final List<Path> PROGRAMS = Stream.of("/usr/bin/redis-server", "/usr/bin/redis-check-rdb")
            .map(Path::of)
            .toList();

    private record Node(
            ProcessBuilder program, Process process, int port, StatefulRedisConnection<String, String> connection) {

        RedisCommands<String, String> commands() {
            return connection.sync();
        }

        String id() {
            return commands().clusterMyId();
        }
    }

    private final RedisClient client = RedisClient.create();
    private final List<Node> nodes = new ArrayList<>();

    private final Path folder;

    private RedisCluster(Path folder) {
        this.folder = folder;
    }

    public static RedisCluster start() {
        RedisCluster cluster;
        try {
            Path folder = Files.createTempDirectory("redis-cluster");
            cluster = new RedisCluster(folder);
            Path program = Files.createSymbolicLink(folder.resolve("redis-server"), program());
            for (int number = 0; number < NODES; number++) {
                cluster.nodes.add(cluster.start(program, Files.createDirectory(folder.resolve("node" + number))));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        cluster.join();
        return cluster;
    }

    /** All nodes. */
    public String url() {
        return nodes.stream().map(node -> HOST + ":" + node.port()).collect(Collectors.joining(",", "redis://", "/0"));
    }

    /** Gives the slot of a key or channel to another node, with all that is in it. */
    public void move(String key) {
        int slot = SlotHash.getSlot(key);
        Node from = owner(slot);
        Node to = nodes.get((nodes.indexOf(from) + 1) % NODES);
        to.commands().clusterSetSlotImporting(slot, from.id());
        from.commands().clusterSetSlotMigrating(slot, to.id());
        List<String> keys = from.commands().clusterGetKeysInSlot(slot, Integer.MAX_VALUE);
        if (!keys.isEmpty()) {
            from.commands().migrate(HOST, to.port(), 0, 5_000, MigrateArgs.Builder.keys(keys));
        }
        String owner = to.id();
        to.commands().clusterSetSlotNode(slot, owner);
        from.commands().clusterSetSlotNode(slot, owner);
    }

    /** Whether one node has the slots of both keys or channels. */
    public boolean together(String key, String other) {
        return owner(SlotHash.getSlot(key)).equals(owner(SlotHash.getSlot(other)));
    }

    /** Kills the node that has the slot of a key or channel, and starts it again without its data. */
    public void lose(String key) {
        Node lost = owner(SlotHash.getSlot(key));
        lost.connection().close();
        lost.process().destroyForcibly().onExit().join();
        try {
            nodes.set(nodes.indexOf(lost), start(lost.program(), lost.port()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        client.shutdown();
        nodes.forEach(node -> node.process().destroyForcibly().onExit().join());
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    private Node owner(int slot) {
        return nodes.stream().filter(node -> owns(node, slot)).findFirst().orElseThrow();
    }

    private static boolean owns(Node node, int slot) {
        return node.commands()
                .clusterNodes()
                .lines()
                .filter(line -> line.contains("myself"))
                .anyMatch(line -> Stream.of(line.split(" "))
                        .skip(8)
                        .filter(range -> !range.startsWith("["))
                        .map(range -> range.split("-"))
                        .anyMatch(range -> Integer.parseInt(range[0]) <= slot
                                && slot <= Integer.parseInt(range[range.length - 1])));
    }

    private static Path program() {
        return PROGRAMS.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "a Redis Cluster is tested with Redis 7: on Debian, apt-get install redis-tools"));
    }

    private Node start(Path program, Path folder) throws IOException {
        int port = freePort();
        ProcessBuilder command = new ProcessBuilder(
                        program.toString(),
                        "--bind",
                        HOST,
                        "--port",
                        Integer.toString(port),
                        "--cluster-port",
                        Integer.toString(freePort()),
                        "--cluster-enabled",
                        "yes",
                        "--cluster-node-timeout",
                        "2000",
                        "--save",
                        "",
                        "--dir",
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        return start(command, port);
    }

    private Node start(ProcessBuilder command, int port) throws IOException {
        Process process = command.start();
        List<StatefulRedisConnection<String, String>> connected = new ArrayList<>();
        eventually(() -> Assertions.assertThatCode(() -> connected.add(client.connect(RedisURI.create(HOST, port))))
                .doesNotThrowAnyException());
        return new Node(command, process, port, connected.getFirst());
    }

    private void join() {
        int share = Math.ceilDiv(SlotHash.SLOT_COUNT, NODES);
        for (int number = 0; number < NODES; number++) {
            int first = number * share;
            int end = Math.min(SlotHash.SLOT_COUNT, first + share);
            nodes.get(number)
                    .commands()
                    .clusterAddSlots(IntStream.range(first, end).toArray());
        }
        Node one = nodes.getFirst();
        nodes.stream().skip(1).forEach(other -> {
            String bus = other.commands().configGet("cluster-port").get("cluster-port");
            one.connection()
                    .sync()
                    .dispatch(
                            CommandType.CLUSTER,
                            new StatusOutput<>(StringCodec.UTF8),
                            new CommandArgs<>(StringCodec.UTF8)
                                    .add("MEET")
                                    .add(HOST)
                                    .add(other.port())
                                    .add(bus));
        });
        eventually(() ->
                nodes.forEach(node -> Assertions.assertThat(node.commands().clusterInfo())
                        .contains("cluster_state:ok", "cluster_known_nodes:" + NODES)));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
