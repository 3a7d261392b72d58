package tools.dashboard.gateway.edge;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Tells caches that an answer may be compressed or not, by what was accepted: the server that does it does not say so. */
@Component
@Order(EdgeOrder.SECURITY_HEADERS)
final class VaryFilter implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getResponse().beforeCommit(() -> {
            HttpHeaders headers = exchange.getResponse().getHeaders();
            if (!headers.getVary().contains(HttpHeaders.ACCEPT_ENCODING)) {
                headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
            }
            return Mono.empty();
        });
        return chain.filter(exchange);
    }
}
