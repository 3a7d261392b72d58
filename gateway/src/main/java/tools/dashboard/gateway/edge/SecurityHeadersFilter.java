package tools.dashboard.gateway.edge;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import tools.dashboard.gateway.GatewaySettings;

/**
 * Security headers on every answer. A service that sends a policy of its own (a page, a file) keeps it; what sends none
 * gets one under which nothing can run.
 */
@Component
@Order(EdgeOrder.SECURITY_HEADERS)
final class SecurityHeadersFilter implements WebFilter {

    private static final String CSP = "Content-Security-Policy";
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    private final boolean https;

    SecurityHeadersFilter(GatewaySettings settings) {
        https = "https".equals(settings.publicBaseUrl().getScheme());
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getResponse().beforeCommit(() -> {
            HttpHeaders headers = exchange.getResponse().getHeaders();
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Referrer-Policy", "same-origin");
            headers.set("X-Frame-Options", "DENY");
            headers.set("Cross-Origin-Opener-Policy", "same-origin");
            if (https) {
                headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
            }
            if (headers.getFirst(CSP) == null) {
                headers.set(CSP, NOTHING);
            }
            headers.remove(HttpHeaders.SERVER);
            return Mono.empty();
        });
        return chain.filter(exchange);
    }
}
