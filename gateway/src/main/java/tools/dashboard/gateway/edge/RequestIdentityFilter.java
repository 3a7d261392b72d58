package tools.dashboard.gateway.edge;

import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import tools.dashboard.gateway.pages.FrontEnd;
import tools.dashboard.platform.observability.RequestIds;
import tools.dashboard.platform.observability.TraceParent;

/**
 * Gives each request its id and trace, finds out where it comes from, and strips whatever a stranger could use to pass
 * for somebody: services believe these headers only because nobody outside can send them.
 */
@Component
@Order(EdgeOrder.REQUEST_IDENTITY)
final class RequestIdentityFilter implements WebFilter {

    private static final List<String> STRIPPED_PREFIXES = List.of("x-td-", "x-actor-", "x-user-", "x-forwarded-");
    private static final List<String> STRIPPED = List.of("forwarded", "x-real-ip", "x-request-id", "x-original-url");

    private final Callers callers;

    RequestIdentityFilter(Callers callers) {
        this.callers = callers;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String requestId = RequestIds.fresh();
        exchange.getAttributes().put(RequestIds.HEADER, requestId);
        exchange.getResponse().getHeaders().set(RequestIds.HEADER, requestId);
        Caller caller = callers.of(exchange.getRequest());
        caller.remember(exchange);
        boolean forPage = FrontEnd.serving(exchange.getRequest())
                .filter(front -> !front.isAsset(exchange.getRequest()))
                .isPresent();
        return chain.filter(exchange.mutate()
                .request(request -> request.headers(headers -> {
                    rewrite(headers, requestId);
                    if (forPage) {
                        headers.set(Callers.PROOF, callers.proofOf(caller));
                    }
                }))
                .build());
    }

    private static void rewrite(HttpHeaders headers, String requestId) {
        List.copyOf(headers.headerNames()).stream()
                .filter(RequestIdentityFilter::isStripped)
                .forEach(headers::remove);
        headers.set(RequestIds.HEADER, requestId);
        String trace = headers.getFirst(TraceParent.HEADER);
        headers.set(TraceParent.HEADER, TraceParent.acceptOrFresh(trace).toString());
    }

    private static boolean isStripped(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return STRIPPED.contains(lower) || STRIPPED_PREFIXES.stream().anyMatch(lower::startsWith);
    }
}
