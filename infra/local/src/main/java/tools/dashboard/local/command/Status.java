package tools.dashboard.local.command;

import java.util.ArrayList;
import java.util.Locale;
import tools.dashboard.local.control.ControlClient;
import tools.dashboard.local.control.Snapshots;
import tools.dashboard.local.machine.Home;
import tools.dashboard.local.machine.ProcessMemory;
import tools.dashboard.local.process.Snapshot;
import tools.dashboard.local.process.State;

/** A line for each component. */
final class Status {
    private final Home home;

    Status(Home home) {
        this.home = home;
    }

    /** Returns 0 when all is ready, 1 when something is not, 3 when nothing runs. */
    int print() {
        var all = new ArrayList<Snapshot>();
        if (!new ControlClient(home).ask("status", line -> all.add(Snapshots.parse(line)))) {
            System.out.println("Nothing is running: ./td up starts it.");
            return 3;
        }
        System.out.printf("%-17s %-9s %8s %9s %9s  %s%n", "name", "state", "process", "restarts", "memory", "address");
        for (var one : all) {
            System.out.printf(
                    "%-17s %-9s %8s %9d %9s  %s%n",
                    one.name(),
                    one.state().name().toLowerCase(Locale.ROOT),
                    one.pid() == 0 ? "-" : one.pid(),
                    one.restarts(),
                    one.pid() == 0 ? "-" : ProcessMemory.of(one.pid()).anonymousMegabytes() + " MB",
                    one.address());
        }
        return all.stream().allMatch(one -> one.state() == State.READY) ? 0 : 1;
    }
}
