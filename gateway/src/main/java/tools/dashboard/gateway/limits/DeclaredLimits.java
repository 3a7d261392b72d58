package tools.dashboard.gateway.limits;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.dashboard.platform.contract.Contracts;
import tools.dashboard.platform.contract.Route;

/** The limits that tools declare for routes of theirs, as far as the registry has told of them. Thread-safe. */
@Component
final class DeclaredLimits {

    /**
     * A limit of one route.
     *
     * @param byAddress whether it is counted by address, for signed-in people too
     */
    record Declared(RateLimit limit, boolean byAddress) {}

    private record Entry(String method, PathPattern path, Declared declared) {}

    private final Contracts contracts;
    private final int factor;
    private volatile List<Entry> entries = List.of();

    DeclaredLimits(Contracts contracts, LimitSettings settings) {
        this.contracts = contracts;
        this.factor = settings.factor();
        contracts.onChange(this::read);
        read();
    }

    Optional<Declared> of(String method, PathContainer path) {
        for (Entry entry : entries) {
            if (entry.method().equals(method) && entry.path().matches(path)) {
                return Optional.of(entry.declared());
            }
        }
        return Optional.empty();
    }

    private void read() {
        var parser = new PathPatternParser();
        List<Entry> read = new ArrayList<>();
        for (var contract : contracts.all()) {
            for (Route route : contract.routes()) {
                Route.Limit limit = route.limit();
                if (limit != null) {
                    read.add(new Entry(route.method(), parser.parse(route.path()), declared(route, limit)));
                }
            }
        }
        read.sort((one, other) -> PathPattern.SPECIFICITY_COMPARATOR.compare(one.path(), other.path()));
        entries = List.copyOf(read);
    }

    private Declared declared(Route route, Route.Limit limit) {
        String name = route.method() + " " + route.path();
        return new Declared(
                new RateLimit(name, limit.requests(), Duration.ofSeconds(limit.seconds())).times(factor),
                limit.per() == Route.Per.ADDRESS);
    }
}
