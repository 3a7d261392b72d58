package tools.dashboard.registry.catalogue.domain;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.dashboard.registry.catalogue.domain.ServiceHealth.Seen;
import tools.dashboard.registry.catalogue.domain.ServiceHealth.Status;

/**
 * What the registry saw of a service, and since when.
 *
 * @param since when this status was first seen; null before the first check
 * @param dependencies as the service said last, in its order
 */
public record ServiceReport(Seen seen, @Nullable Instant since, List<Dependency> dependencies) {

    public static final ServiceReport NEVER = new ServiceReport(Seen.NEVER, null, List.of());

    public ServiceReport {
        dependencies = List.copyOf(dependencies);
    }

    public record Dependency(String name, Status status, boolean required, Instant since) {}

    /** What a service said of one of its dependencies. */
    public record Said(boolean up, boolean required) {}

    /** @param said by name of the dependency; empty when the service said nothing, so that what it said before stays */
    public ServiceReport followedBy(Status status, Map<String, Said> said, Instant now) {
        Instant first = since != null && status == seen.status() ? since : now;
        return new ServiceReport(new Seen(status, now), first, said.isEmpty() ? dependencies : dependencies(said, now));
    }

    private List<Dependency> dependencies(Map<String, Said> said, Instant now) {
        var before = new LinkedHashMap<String, Dependency>();
        dependencies.forEach(dependency -> before.put(dependency.name(), dependency));
        return said.entrySet().stream()
                .map(entry -> dependency(entry.getKey(), entry.getValue(), before.get(entry.getKey()), now))
                .toList();
    }

    private static Dependency dependency(String name, Said said, @Nullable Dependency before, Instant now) {
        Status status = said.up() ? Status.UP : Status.DOWN;
        Instant first = before != null && before.status() == status ? before.since() : now;
        return new Dependency(name, status, said.required(), first);
    }
}
