package tools.dashboard.api.people.infrastructure;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;

/** Splits ids into questions whose address auth-service still reads. */
final class Batches {
    private static final int SIZE = 100;

    static List<Set<UUID>> of(Set<UUID> ids) {
        return ids.stream()
                .gather(Gatherers.windowFixed(SIZE))
                .map(window -> window.stream().collect(Collectors.toSet()))
                .toList();
    }

    private Batches() {}
}
