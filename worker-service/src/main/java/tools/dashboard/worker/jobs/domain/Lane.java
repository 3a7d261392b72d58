package tools.dashboard.worker.jobs.domain;

import java.util.List;

/**
 * Kinds of jobs that share slots, because the same service or server does their work: when it stalls, only this lane
 * does.
 *
 * @param slots how many of these jobs may run on this worker
 * @param free how many more of them may run now
 */
public record Lane(String name, List<KindLimits> kinds, int slots, int free) {

    public Lane {
        kinds = List.copyOf(kinds);
    }

    public Lane(String name, List<KindLimits> kinds, int slots) {
        this(name, kinds, slots, slots);
    }

    public Lane less(long taken) {
        return new Lane(name, kinds, slots, (int) Math.max(0, free - taken));
    }

    /** How many of the slots one workspace may hold: a quarter stays for whoever comes next. */
    public int ofWorkspace() {
        return Math.max(1, slots - Math.max(1, slots / 4));
    }
}
