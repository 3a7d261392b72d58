package tools.dashboard.gateway.limits;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import tools.dashboard.gateway.edge.EdgeOrder;
import tools.dashboard.platform.problem.ProblemException;
import tools.dashboard.platform.problem.ProblemType;
import tools.dashboard.platform.reactive.EventLoops;

/**
 * Lets each ask as often as the limits allow, and says in every answer how they stand ({@code RateLimit},
 * draft-ietf-httpapi-ratelimit-headers). A request that is refused takes nothing.
 */
@Component
@Order(EdgeOrder.RATE_LIMIT)
final class RateLimitFilter implements WebFilter {

    static final String POLICY = "RateLimit-Policy";
    static final String STANDING = "RateLimit";

    private final Limits limits;
    private final SharedCounters counters;

    RateLimitFilter(Limits limits, SharedCounters counters) {
        this.limits = limits;
        this.counters = counters;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        List<Limits.Counted> counted = limits.of(exchange);
        if (counted.isEmpty()) {
            return chain.filter(exchange);
        }
        return take(counted, 0, new ArrayList<>(counted.size()), EventLoops.of(exchange.getRequest()))
                .flatMap(standings -> {
                    tell(exchange.getResponse().getHeaders(), standings);
                    return refused(standings).<Mono<Void>>map(Mono::error).orElseGet(() -> chain.filter(exchange));
                });
    }

    /** One after the other, up to the first that refuses. */
    private Mono<List<Standing>> take(
            List<Limits.Counted> counted, int index, List<Standing> standings, Executor goesOn) {
        Limits.Counted next = counted.get(index);
        return counters.take(next.limit(), next.whose(), goesOn).flatMap(standing -> {
            standings.add(standing);
            return standing.allowed() && index + 1 < counted.size()
                    ? take(counted, index + 1, standings, goesOn)
                    : Mono.just(standings);
        });
    }

    static Optional<ProblemException> refused(List<Standing> standings) {
        Standing last = standings.getLast();
        return last.allowed()
                ? Optional.empty()
                : Optional.of(ProblemException.of(
                                ProblemType.TOO_MANY,
                                "At most %d requests in %d seconds are taken from you here. Try again in %d s."
                                        .formatted(
                                                last.limit().requests(),
                                                last.limit().window().toSeconds(),
                                                last.waitSeconds()))
                        .retryAfter(Duration.ofSeconds(last.waitSeconds())));
    }

    private static void tell(HttpHeaders headers, List<Standing> standings) {
        for (Standing standing : standings) {
            String name = '"' + standing.limit().name() + '"';
            headers.add(
                    POLICY,
                    name + ";q=" + standing.limit().requests() + ";w="
                            + standing.limit().window().toSeconds());
            headers.add(STANDING, name + ";r=" + standing.left() + ";t=" + standing.waitSeconds());
        }
    }
}
