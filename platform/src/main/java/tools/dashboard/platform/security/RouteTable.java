package tools.dashboard.platform.security;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.dashboard.platform.contract.Contract;
import tools.dashboard.platform.contract.Route;
import tools.dashboard.platform.contract.Route.Access;

/** The routes that exist: those that the service's contracts declare and the platform's own. */
final class RouteTable {

    private static final List<Route> PLATFORM = List.of(
            open("/health"),
            open("/health/live"),
            open("/health/ready"),
            open("/v3/api-docs"),
            open(NetworkOnly.METRICS),
            internal("GET", "/internal/events"),
            internal("GET", "/internal/log/readers"),
            internal("DELETE", "/internal/log/readers/{reader}"),
            internal("POST", "/internal/log/consumers/{consumer}/rebuild"),
            internal("POST", "/internal/jobs/{kind}"),
            internal("DELETE", "/internal/jobs/{kind}/{jobId}"));

    private final List<Entry> entries;

    RouteTable(List<Contract> contracts) {
        var parser = new PathPatternParser();
        this.entries = Stream.concat(PLATFORM.stream(), contracts.stream().flatMap(each -> each.routes().stream()))
                .map(route -> new Entry(route.method(), parser.parse(route.path()), route.access()))
                .sorted(Comparator.comparing(Entry::path))
                .toList();
    }

    Match find(String method, String path) {
        var container = PathContainer.parsePath(path);
        var others = new TreeSet<String>();
        for (Entry entry : entries) {
            if (entry.path().matches(container)) {
                if (entry.takes(method)) {
                    return new Match.Found(entry.access());
                }
                others.add(entry.method());
            }
        }
        return others.isEmpty() ? new Match.None() : new Match.OtherMethods(others);
    }

    private static Route open(String path) {
        return new Route("GET", path, null, true, false, false, null);
    }

    private static Route internal(String method, String path) {
        return new Route(method, path, null, false, false, true, null);
    }

    /** What an address turned out to be. */
    sealed interface Match {

        record Found(Access access) implements Match {}

        record OtherMethods(Set<String> methods) implements Match {}

        record None() implements Match {}
    }

    private record Entry(String method, PathPattern path, Access access) {
        boolean takes(String asked) {
            return method.equals(asked) || method.equals("GET") && asked.equals("HEAD");
        }
    }
}
