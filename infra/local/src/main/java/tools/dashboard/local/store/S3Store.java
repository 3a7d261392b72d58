package tools.dashboard.local.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.dashboard.local.machine.CannotStart;
import tools.dashboard.local.machine.EnvFile;
import tools.dashboard.local.machine.Home;
import tools.dashboard.local.machine.PortHolder;
import tools.dashboard.local.machine.Secrets;
import tools.dashboard.local.process.Component;
import tools.dashboard.local.process.Launch;

/** S3 by S3Proxy, on the file system: a bucket is a folder. */
final class S3Store implements Component {
    static final String BUCKET = "tools-dashboard";

    private final Home home;
    private final int port;
    private final Secrets secrets;
    private final StoreLibraries libraries;

    S3Store(Home home, int port, Secrets secrets, StoreLibraries libraries) {
        this.home = home;
        this.port = port;
        this.secrets = secrets;
        this.libraries = libraries;
    }

    @Override
    public String name() {
        return "s3";
    }

    @Override
    public List<Integer> ports() {
        return List.of(port);
    }

    @Override
    public void prepare() {
        libraries.of("s3");
        var objects = home.data("s3").resolve("objects");
        try {
            Files.createDirectories(objects.resolve(BUCKET));
        } catch (IOException e) {
            throw CannotStart.because("preparing S3Proxy", e);
        }
        EnvFile.write(
                configuration(),
                Map.of(
                        "s3proxy.endpoint",
                        "http://127.0.0.1:" + port,
                        "s3proxy.authorization",
                        "aws-v2-or-v4",
                        "s3proxy.identity",
                        secrets.s3AccessKey(),
                        "s3proxy.credential",
                        secrets.s3SecretKey(),
                        "jclouds.provider",
                        "filesystem-nio2",
                        "jclouds.identity",
                        "unused",
                        "jclouds.credential",
                        "unused",
                        "jclouds.filesystem.basedir",
                        objects.toString()));
    }

    @Override
    public Launch launch() throws IOException {
        return new Launch(
                List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx64m",
                        "-Xss512k",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:MaxMetaspaceSize=64m",
                        "-XX:+ExitOnOutOfMemoryError",
                        Resources.logging(home.data("s3")),
                        "-cp",
                        libraries.classPath("s3"),
                        "org.gaul.s3proxy.Main",
                        "--properties",
                        configuration().toString()),
                Map.of("MALLOC_ARENA_MAX", "2"),
                home.data("s3"));
    }

    @Override
    public boolean ready() {
        return PortHolder.answers("127.0.0.1", port);
    }

    private Path configuration() {
        return home.data("s3").resolve("s3proxy.properties");
    }
}
