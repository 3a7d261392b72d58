package tools.dashboard.local.machine;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Programs of the machine that the stack runs. */
public final class Programs {
    private static final Pattern REDIS_VERSION = Pattern.compile("v=(\\d+)\\.");

    private Programs() {}

    public static Optional<Path> onPath(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** @throws CannotStart naming the package to install */
    public static Path required(String name, String debianPackage) {
        return onPath(name)
                .orElseThrow(() -> new CannotStart("'" + name + "' is not on the PATH: install it (on Debian: apt-get"
                        + " install " + debianPackage + ") and start again."));
    }

    /** Java 17, the newest that Cassandra 5.0 starts on: {@code TD_JAVA17}, else where systems keep JDKs. */
    public static Path java17() {
        var named = System.getenv("TD_JAVA17");
        return (named != null
                        ? Optional.of(Path.of(named))
                        : Stream.of(
                                        "/usr/lib/jvm",
                                        "/opt",
                                        System.getProperty("user.home") + "/.sdkman/candidates/java")
                                .map(Path::of)
                                .flatMap(Programs::children)
                                .filter(Programs::isJava17)
                                .findFirst())
                .map(home -> home.resolve("bin/java"))
                .filter(Files::isExecutable)
                .orElseThrow(() -> new CannotStart("Cassandra needs Java 17, which is neither under TD_JAVA17,"
                        + " /usr/lib/jvm, /opt nor ~/.sdkman: install openjdk-17-jre-headless and start again."));
    }

    /** A {@code redis-server} of version 7 or later. */
    public static Optional<Path> redisServer() {
        return onPath("redis-server").filter(path -> {
            var version = REDIS_VERSION.matcher(output(List.of(path.toString(), "--version")));
            return version.find() && Integer.parseInt(version.group(1)) >= 7;
        });
    }

    /** What a short command prints; empty when it cannot be run. */
    public static String output(List<String> command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            var text = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0 ? text : "";
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private static Stream<Path> children(Path folder) {
        var names = folder.toFile().listFiles();
        return names == null
                ? Stream.empty()
                : Stream.of(names).map(File::toPath).sorted();
    }

    private static boolean isJava17(Path home) {
        try {
            return Files.readString(home.resolve("release")).contains("JAVA_VERSION=\"17");
        } catch (IOException e) {
            return false;
        }
    }
}
