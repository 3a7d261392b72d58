package tools.dashboard.gateway.limits;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import tools.dashboard.gateway.edge.Caller;
import tools.dashboard.gateway.edge.EdgeOrder;
import tools.dashboard.platform.problem.ProblemException;
import tools.dashboard.platform.reactive.EventLoops;

/** Counts who brings a token that is none like anybody who brings nothing: it gets them past no limit. */
@Component
@Order(EdgeOrder.REFUSED_CREDENTIALS)
final class RefusedCredentials implements WebFilter {

    private final Limits limits;
    private final SharedCounters counters;

    RefusedCredentials(Limits limits, SharedCounters counters) {
        this.limits = limits;
        this.counters = counters;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return chain.filter(exchange)
                .onErrorResume(
                        ProblemException.class,
                        problem -> problem.type().status() == 401 ? counted(exchange, problem) : Mono.error(problem));
    }

    private Mono<Void> counted(ServerWebExchange exchange, ProblemException unauthenticated) {
        Limits.Counted counted = limits.ofAddress(Caller.of(exchange));
        return counters.take(counted.limit(), counted.whose(), EventLoops.of(exchange.getRequest()))
                .flatMap(standing ->
                        Mono.error(RateLimitFilter.refused(List.of(standing)).orElse(unauthenticated)));
    }
}
