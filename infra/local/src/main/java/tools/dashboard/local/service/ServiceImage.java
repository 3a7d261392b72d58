package tools.dashboard.local.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    /** Writing the cache takes more heap than the service does; the size of the heap is none of the cache's conditions. */
    private static final String TRAINING_HEAP = "-Xmx768m";

    private static final List<String> BEHIND_ALL_ELSE = List.of("nice", "-n", "19");

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
        var flags = new ArrayList<>(List.of(
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
                // What is hot in a start is not what is hot in work: C2 waits for ten times the usual counts, and
                // leaves the start's two cores to the start (docs/decisions/0006).
                "-XX:-AOTReplayTraining",
                "-XX:Tier4InvocationThreshold=50000",
                "-XX:Tier4MinInvocationThreshold=6000",
                "-XX:Tier4CompileThreshold=150000",
                "-XX:Tier4BackEdgeThreshold=400000",
                // Virtual threads pinned in class loading wait for jar locks of others: two carriers are too few.
                "-Djdk.virtualThreadScheduler.parallelism=16",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        if (service == Service.WEBSOCKET) {
            // What lives, lives as long as its connection. With the usual third of the heap for the young, the old have
            // so little to spare at 10,000 connections that their return spent two fifths of its time in full
            // collections.
            flags.add("-XX:MaxNewSize=12m");
        }
        return flags;
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
                List.of(),
                List.of("-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", fresh.toString()),
                Map.of());
        Files.move(fresh, folder);
        // One may still be running.
        Trees.keepNewest(images, 2);
    }

    /** Runs the service up to its refresh, from which the JVM writes the cache. */
    void train(Map<String, String> environment) throws IOException {
        Files.deleteIfExists(folder.resolve(CACHE + ".new"));
        run(
                "Training " + service.module(),
                folder,
                BEHIND_ALL_ELSE,
                List.of(
                        TRAINING_HEAP,
                        "-XX:AOTCacheOutput=" + CACHE + ".new",
                        "-Dspring.context.exit=onRefresh",
                        "-jar",
                        service.module() + ".jar"),
                environment);
        Files.move(folder.resolve(CACHE + ".new"), folder.resolve(CACHE));
    }

    private void run(
            String doing,
            Path directory,
            List<String> prefix,
            List<String> arguments,
            Map<String, String> environment) {
        var command = new ArrayList<>(prefix);
        command.addAll(java());
        command.addAll(arguments);
        Command.run(doing, new Launch(command, environment, directory), home.log(service.module() + "-training"));
    }
}
