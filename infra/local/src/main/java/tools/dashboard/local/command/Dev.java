package tools.dashboard.local.command;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tools.dashboard.local.control.ControlClient;
import tools.dashboard.local.machine.CannotStart;
import tools.dashboard.local.machine.Home;
import tools.dashboard.local.machine.Programs;
import tools.dashboard.local.process.Command;
import tools.dashboard.local.process.Launch;
import tools.dashboard.local.service.Services;

/** Watches the sources of the running services: what changed is built and started again, until Ctrl-C. */
final class Dev {
    private static final long PAUSE_MILLIS = 1000;

    private final Home home;

    Dev(Home home) {
        this.home = home;
    }

    void run() throws IOException, InterruptedException {
        System.out.println("Watching the sources; Ctrl-C ends this, ./td down the platform.");
        var seen = fingerprint();
        while (true) {
            Thread.sleep(PAUSE_MILLIS);
            var now = fingerprint();
            var changed = changed(seen, now);
            seen = now;
            if (!changed.isEmpty()) {
                renew(changed);
            }
        }
    }

    /** A change in the platform is one in every service. */
    private static List<String> changed(Map<String, Long> before, Map<String, Long> now) {
        var services = Services.modules();
        return Objects.equals(now.get("platform"), before.get("platform"))
                ? services.stream()
                        .filter(module -> !Objects.equals(now.get(module), before.get(module)))
                        .toList()
                : services;
    }

    private void renew(List<String> modules) {
        System.out.println("Changed: " + String.join(", ", modules));
        try {
            build(modules);
            for (var module : modules) {
                new ControlClient(home).ask("restart " + module, System.out::println);
                System.out.println(module + " is ready again.");
            }
        } catch (CannotStart e) {
            System.out.println(e.getMessage());
        }
    }

    private void build(List<String> modules) {
        var command = new ArrayList<>(List.of(Programs.required("mvn", "maven").toString(), "-q", "-B", "-am", "-pl"));
        command.add(String.join(",", modules));
        for (var skipped : List.of("maven.test.skip", "spotless.check.skip", "mdep.analyze.skip", "cyclonedx.skip")) {
            command.add("-D" + skipped);
        }
        command.add("package");
        Command.run("Building", new Launch(command, Map.of(), home.root()), home.log("build"));
    }

    private Map<String, Long> fingerprint() throws IOException {
        var times = new TreeMap<String, Long>();
        times.put("platform", fingerprint(home.root().resolve("platform/src")));
        for (var module : Services.modules()) {
            times.put(module, fingerprint(home.root().resolve(module).resolve("src/main")));
        }
        return times;
    }

    /** A number that changes with every file that is written, added or removed. */
    private static long fingerprint(Path folder) throws IOException {
        var times = new ArrayList<Long>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                times.add(attributes.lastModifiedTime().toMillis());
                return FileVisitResult.CONTINUE;
            }
        });
        return times.hashCode();
    }
}
