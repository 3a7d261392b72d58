package tools.dashboard.local.control;

import java.util.Locale;
import tools.dashboard.local.process.Snapshot;
import tools.dashboard.local.process.State;

/** Snapshots as lines of the control protocol: fields parted by tabs. */
public final class Snapshots {
    private Snapshots() {}

    static String line(Snapshot snapshot) {
        return String.join(
                "\t",
                snapshot.name(),
                snapshot.state().name(),
                String.valueOf(snapshot.pid()),
                String.valueOf(snapshot.restarts()),
                snapshot.address());
    }

    public static Snapshot parse(String line) {
        var fields = line.split("\t", -1);
        return new Snapshot(
                fields[0],
                State.valueOf(fields[1].toUpperCase(Locale.ROOT)),
                Long.parseLong(fields[2]),
                Integer.parseInt(fields[3]),
                fields[4]);
    }
}
