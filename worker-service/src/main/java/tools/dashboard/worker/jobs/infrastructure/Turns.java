package tools.dashboard.worker.jobs.infrastructure;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.dashboard.worker.jobs.domain.LeasedJob;

/** Whose turn it was last, by kind of job. For one thread. */
final class Turns {

    private static final UUID NOBODY = new UUID(0, 0);

    private final Map<String, UUID> last = new HashMap<>();

    UUID after(String kind) {
        return last.getOrDefault(kind, NOBODY);
    }

    void taken(Collection<LeasedJob> jobs) {
        jobs.stream().collect(Collectors.groupingBy(LeasedJob::kind)).forEach((kind, ofKind) -> {
            UUID before = after(kind);
            ofKind.stream()
                    .map(job -> job.workspaceId() == null ? NOBODY : job.workspaceId())
                    .max(inOrderFrom(before))
                    .ifPresent(share -> last.put(kind, share));
        });
    }

    /** As the walk goes: those behind the given one first, then the others from the beginning. */
    private static Comparator<UUID> inOrderFrom(UUID before) {
        return Comparator.comparing((UUID share) -> text(share).compareTo(text(before)) <= 0)
                .thenComparing(Turns::text);
    }

    /** Postgres orders UUIDs by their bytes, Java by two signed numbers. */
    private static String text(UUID share) {
        return share.toString();
    }
}
