package tools.dashboard.local.store;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import tools.dashboard.local.machine.CannotStart;
import tools.dashboard.local.machine.Home;
import tools.dashboard.local.machine.Programs;
import tools.dashboard.local.machine.Secrets;
import tools.dashboard.local.process.Component;
import tools.dashboard.local.process.Launch;

/** Redis: the machine's own server when it is version 7 or later, else the one that comes as a library (6.2). */
final class RedisStore implements Component {
    private static final String ARM = "redis-server-6.2.7-linux-arm64";
    private static final String INTEL = "redis-server-6.2.6-v5-linux-amd64";

    private final Home home;
    private final int port;
    private final Secrets secrets;
    private final StoreLibraries libraries;

    RedisStore(Home home, int port, Secrets secrets, StoreLibraries libraries) {
        this.home = home;
        this.port = port;
        this.secrets = secrets;
        this.libraries = libraries;
    }

    @Override
    public String name() {
        return "redis";
    }

    @Override
    public List<Integer> ports() {
        return List.of(port);
    }

    @Override
    public void prepare() {
        try {
            Files.createDirectories(home.data("redis"));
            Files.writeString(home.data("redis").resolve("redis.conf"), configuration());
            if (Programs.redisServer().isEmpty() && !Files.isExecutable(embedded())) {
                unpack();
            }
        } catch (IOException e) {
            throw CannotStart.because("preparing Redis", e);
        }
    }

    private String configuration() {
        return """
                bind 127.0.0.1
                port %d
                requirepass %s
                dir %s
                save 900 1
                maxmemory 256mb
                maxmemory-policy volatile-lru
                """.formatted(port, secrets.redisPassword(), home.data("redis"));
    }

    private void unpack() throws IOException {
        var name = System.getProperty("os.arch").equals("aarch64") ? ARM : INTEL;
        try (var jar = new ZipFile(libraries.jar("redis", "embedded-redis").toFile())) {
            var entry = jar.stream()
                    .filter(e -> e.getName().endsWith(name))
                    .findFirst()
                    .orElseThrow(() -> new CannotStart("The Redis library holds no " + name + "."));
            var fresh = Files.createTempFile(home.library(""), "redis", "");
            try (var packed = jar.getInputStream(entry)) {
                Files.copy(packed, fresh, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(fresh, embedded(), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    @Override
    public Launch launch() {
        var server = Programs.redisServer().orElseGet(this::embedded);
        var configuration = home.data("redis").resolve("redis.conf");
        return new Launch(List.of(server.toString(), configuration.toString()), Map.of(), home.data("redis"));
    }

    /** Answers PING, which it does not while it still reads its data. */
    @Override
    public boolean ready() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
            socket.setSoTimeout(500);
            OutputStream out = socket.getOutputStream();
            out.write(("AUTH " + secrets.redisPassword() + "\r\nPING\r\n").getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            return answer.equals("+OK\r\n+PONG\r\n");
        } catch (IOException e) {
            return false;
        }
    }

    private Path embedded() {
        return home.library("redis-server");
    }
}
