package tools.dashboard.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.dashboard.local.control.ControlClient;
import tools.dashboard.local.control.Snapshots;
import tools.dashboard.local.machine.CannotStart;
import tools.dashboard.local.machine.Home;
import tools.dashboard.local.machine.ProcessMemory;
import tools.dashboard.local.process.PidFile;
import tools.dashboard.local.process.Snapshot;

/** Prints what the running stack costs beside what it may cost. */
final class Footprint {
    private static final long MEGA = 1024L * 1024;

    /** Anonymous memory in MB that a service may have after a working day; the issue "The spine" sets them. */
    private static final Map<String, Integer> FLOORS = Map.of(
            "gateway", 256,
            "api-service", 768,
            "auth-service", 512,
            "websocket-service", 256,
            "worker-service", 512,
            "feature-registry", 512);

    private final Home home;

    Footprint(Home home) {
        this.home = home;
    }

    /** Returns 1 when a floor is missed. */
    int print() throws IOException {
        var components = running();
        System.out.printf("%-34s %10s %10s %10s%n", "measure", "measured", "floor", "goal");
        boolean kept = line("last start to all ready, s", lastStart(), 60, 30);
        long whole = 0;
        for (var one : components) {
            var family = family(one.pid());
            long anonymous = family.stream().mapToLong(ProcessMemory::anonymous).sum() / MEGA;
            whole += family.stream().mapToLong(ProcessMemory::proportional).sum();
            kept &= line(one.name() + ", RssAnon MB", anonymous, FLOORS.get(one.name()), null);
        }
        whole += new PidFile(home.run("supervisor.process"))
                .running()
                .map(supervisor -> ProcessMemory.of(supervisor.pid()).proportional())
                .orElse(0L);
        kept &= line("whole stack with stores, Pss MB", whole / MEGA, 4096, 3072);
        return kept ? 0 : 1;
    }

    private List<Snapshot> running() {
        var components = new ArrayList<Snapshot>();
        if (!new ControlClient(home).ask("status", line -> components.add(Snapshots.parse(line)))) {
            throw new CannotStart("Nothing is running: ./td up starts it.");
        }
        return components.stream().filter(one -> one.pid() != 0).toList();
    }

    private double lastStart() throws IOException {
        return Double.parseDouble(Files.readString(home.run(Up.DURATION)).strip());
    }

    private static List<ProcessMemory> family(long pid) {
        var children = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .map(ProcessHandle::pid);
        return Stream.concat(Stream.of(pid), children).map(ProcessMemory::of).toList();
    }

    private static boolean line(String measure, double measured, @Nullable Integer floor, @Nullable Integer goal) {
        System.out.printf(
                Locale.ROOT,
                "%-34s %10.0f %10s %10s%n",
                measure,
                measured,
                floor == null ? "-" : floor,
                goal == null ? "-" : goal);
        return floor == null || measured <= floor;
    }
}
