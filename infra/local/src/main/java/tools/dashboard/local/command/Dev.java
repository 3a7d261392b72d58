package tools.dashboard.local.command;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.dashboard.local.control.ControlClient;
import tools.dashboard.local.machine.CannotStart;
import tools.dashboard.local.machine.Home;

/** Watches the sources of what runs: what changed is built and started again, until Ctrl-C. */
final class Dev {
    private static final long PAUSE_MILLIS = 1000;

    /** Folders that builds write into. */
    private static final Set<String> MADE = Set.of("build", ".react-router", "node_modules", "generated");

    private final Home home;
    private final List<Workshop> workshops;

    Dev(Home home) {
        this.home = home;
        this.workshops = List.of(new MavenWorkshop(home), new NpmWorkshop(home));
    }

    void run() throws IOException, InterruptedException {
        System.out.println("Watching the sources; Ctrl-C ends this, ./td down the platform.");
        var seen = fingerprints();
        while (true) {
            Thread.sleep(PAUSE_MILLIS);
            var now = fingerprints();
            for (var workshop : workshops) {
                var changed = changed(workshop, seen, now);
                if (!changed.isEmpty()) {
                    renew(workshop, changed);
                }
            }
            seen = now;
        }
    }

    private static List<String> changed(Workshop workshop, Map<Path, Long> before, Map<Path, Long> now) {
        var shared = workshop.sharedSources();
        return workshop.programs().stream()
                .filter(program -> differs(shared, before, now) || differs(workshop.sources(program), before, now))
                .toList();
    }

    private static boolean differs(Path folder, Map<Path, Long> before, Map<Path, Long> now) {
        return !Objects.equals(now.get(folder), before.get(folder));
    }

    private void renew(Workshop workshop, List<String> programs) {
        System.out.println("Changed: " + String.join(", ", programs));
        try {
            workshop.build(programs);
            for (var program : programs) {
                new ControlClient(home).ask("restart " + program, System.out::println);
                System.out.println(program + " is ready again.");
            }
        } catch (CannotStart e) {
            System.out.println(e.getMessage());
        }
    }

    private Map<Path, Long> fingerprints() throws IOException {
        var all = new HashMap<Path, Long>();
        for (var workshop : workshops) {
            all.put(workshop.sharedSources(), fingerprint(workshop.sharedSources()));
            for (var program : workshop.programs()) {
                all.put(workshop.sources(program), fingerprint(workshop.sources(program)));
            }
        }
        return all;
    }

    /** A number that changes with every file that is written, added or removed. */
    private static long fingerprint(Path folder) throws IOException {
        var times = new ArrayList<Long>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return MADE.contains(directory.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                times.add(attributes.lastModifiedTime().toMillis());
                return FileVisitResult.CONTINUE;
            }
        });
        return times.hashCode();
    }
}
