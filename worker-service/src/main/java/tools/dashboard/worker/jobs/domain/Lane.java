package tools.dashboard.worker.jobs.domain;

import java.util.Set;

/**
 * Kinds of jobs that share slots, because the same service or server does their work: when it stalls, only this lane
 * does.
 *
 * @param slots how many more of these jobs may run now
 */
public record Lane(String name, Set<String> kinds, int slots) {
    public Lane {
        kinds = Set.copyOf(kinds);
    }

    public Lane less(long taken) {
        return new Lane(name, kinds, (int) Math.max(0, slots - taken));
    }
}
