package tools.dashboard.local.service;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import tools.dashboard.local.machine.CannotStart;
import tools.dashboard.local.machine.Home;
import tools.dashboard.local.machine.Trees;
import tools.dashboard.local.process.Command;
import tools.dashboard.local.process.Launch;

/**
 * A service as it is run: its jar extracted, as the JVM's cache of loaded and linked classes (JEP 483, 514) wants it,
 * and that cache. Kept by the jar's content and the JVM's flags: with any other, the JVM would drop the cache.
 */
final class ServiceImage {
    static final String CACHE = "app.aot";

    /** Each training keeps a core busy. */
    private static final Semaphore TRAININGS =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()));

    /** Writing the cache takes more heap than the service does; the size of the heap is none of the cache's conditions. */
    private static final String TRAINING_HEAP = "-Xmx768m";

    private final Service service;
    private final Home home;
    private final Path jar;
    private final Path images;
    private final Path folder;

    private ServiceImage(Service service, Home home, Path jar) throws IOException {
        this.service = service;
        this.home = home;
        this.jar = jar;
        this.images = Files.createDirectories(home.services().resolve(service.module()));
        this.folder = images.resolve(new JarKey(jar, images).value(flags(service)));
    }

    /** @throws CannotStart when the service was not built */
    static ServiceImage of(Service service, Home home) throws IOException {
        var jar = home.root().resolve(service.module()).resolve("target").resolve(service.module() + ".jar");
        if (!Files.exists(jar)) {
            throw new CannotStart(jar + " is not there: build it with 'mvn package -DskipTests', or by ./td up.");
        }
        return new ServiceImage(service, home, jar);
    }

    private static List<String> flags(Service service) {
        return List.of(
                "-Xmx" + service.heapMegabytes() + "m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:MaxMetaspaceSize=" + (service == Service.API ? 224 : 160) + "m",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:MaxDirectMemorySize=64m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseCompactObjectHeaders",
                // The cache where it was written for: moved elsewhere, its 100 MB would be this process's own.
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:ArchiveRelocationMode=0",
                // Virtual threads pinned in class loading wait for jar locks of others: two carriers are too few.
                "-Djdk.virtualThreadScheduler.parallelism=16",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow");
    }

    Path folder() {
        return folder;
    }

    List<String> java() {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(flags(service));
        return command;
    }

    boolean trained() {
        return Files.exists(folder.resolve(CACHE));
    }

    void extract() throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        var fresh = images.resolve("new");
        Trees.delete(fresh);
        run(
                "Extracting " + service.module(),
                images,
                List.of("-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", fresh.toString()),
                Map.of());
        Files.move(fresh, folder);
        forgetOlder();
    }

    /** Runs the service up to its refresh, from which the JVM writes the cache. */
    void train(Map<String, String> environment) throws IOException {
        try {
            TRAININGS.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Training " + service.module() + " was interrupted.", e);
        }
        try {
            Files.deleteIfExists(folder.resolve(CACHE + ".new"));
            run(
                    "Training " + service.module(),
                    folder,
                    List.of(
                            TRAINING_HEAP,
                            "-XX:AOTCacheOutput=" + CACHE + ".new",
                            "-Dspring.context.exit=onRefresh",
                            "-jar",
                            service.module() + ".jar"),
                    environment);
            Files.move(folder.resolve(CACHE + ".new"), folder.resolve(CACHE));
        } finally {
            TRAININGS.release();
        }
    }

    private void run(String doing, Path directory, List<String> arguments, Map<String, String> environment) {
        var command = new ArrayList<>(java());
        command.addAll(arguments);
        Command.run(doing, new Launch(command, environment, directory), home.log(service.module() + "-training"));
    }

    /** The newest two stay: one may still be running. */
    private void forgetOlder() throws IOException {
        var all = images.toFile().listFiles(File::isDirectory);
        var oldestFirst = Stream.of(all == null ? new File[0] : all)
                .sorted(Comparator.comparingLong(File::lastModified))
                .toList();
        for (int i = 0; i < oldestFirst.size() - 2; i++) {
            Trees.delete(oldestFirst.get(i).toPath());
        }
    }
}
