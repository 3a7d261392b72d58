package tools.dashboard.local.store;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.dashboard.local.machine.CannotStart;
import tools.dashboard.local.machine.Home;
import tools.dashboard.local.machine.Programs;
import tools.dashboard.local.process.Command;
import tools.dashboard.local.process.Launch;

/** Class paths of the store programs, resolved by Maven from infra/local/stores when they are missing or changed. */
final class StoreLibraries {
    private static final List<String> STORES = List.of("postgres", "cassandra", "redis", "s3");

    private final Home home;

    StoreLibraries(Home home) {
        this.home = home;
    }

    /** The jars of one store, each of them on the disk. */
    List<Path> of(String store) {
        // The lock is held against other processes, the monitor against the other stores of this one.
        synchronized (StoreLibraries.class) {
            try {
                Files.createDirectories(home.library(""));
                try (var channel = FileChannel.open(
                                home.library("stores.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        var lock = channel.lock()) {
                    if (lock.isValid() && !fresh()) {
                        resolve();
                    }
                }
                return jars(store);
            } catch (IOException e) {
                throw CannotStart.because("reading the class path of " + store, e);
            }
        }
    }

    /** @throws CannotStart when the library is not among them */
    Path jar(String store, String prefix) {
        return of(store).stream()
                .filter(jar -> jar.getFileName().toString().startsWith(prefix))
                .findFirst()
                .orElseThrow(
                        () -> new CannotStart("infra/local/stores/" + store + "/pom.xml names no " + prefix + "."));
    }

    String classPath(String store) {
        return String.join(
                File.pathSeparator, of(store).stream().map(Path::toString).toList());
    }

    private void resolve() {
        var maven = Programs.required("mvn", "maven");
        var command = List.of(
                maven.toString(),
                "-q",
                "-B",
                "-f",
                home.root().resolve("infra/local/stores/pom.xml").toString(),
                "generate-resources",
                "-Dclasspath.directory=" + home.library("stores"));
        Command.run(
                "Downloading the stores with Maven", new Launch(command, Map.of(), home.root()), home.log("libraries"));
    }

    private boolean fresh() throws IOException {
        for (var store : STORES) {
            var classPath = file(store);
            var pom = home.root().resolve("infra/local/stores").resolve(store).resolve("pom.xml");
            if (!Files.exists(classPath)
                    || Files.getLastModifiedTime(pom).compareTo(Files.getLastModifiedTime(classPath)) > 0
                    || !jars(store).stream().allMatch(Files::exists)) {
                return false;
            }
        }
        return true;
    }

    private List<Path> jars(String store) throws IOException {
        return Stream.of(Files.readString(file(store)).strip().split(File.pathSeparator))
                .map(Path::of)
                .toList();
    }

    private Path file(String store) {
        return home.library("stores").resolve(store + ".classpath");
    }
}
