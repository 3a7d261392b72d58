package tools.dashboard.gateway.edge;

import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import tools.dashboard.gateway.GatewaySettings;
import tools.dashboard.platform.problem.ProblemException;
import tools.dashboard.platform.problem.ProblemType;

/**
 * Answers browsers of other origins: the allow-listed ones may call, with cookies; the others may neither change
 * anything nor open a socket, whatever their request carries.
 */
@Component
@Order(EdgeOrder.ORIGIN)
final class OriginFilter implements WebFilter {

    private static final ProblemType FOREIGN_ORIGIN =
            new ProblemType("foreign-origin", 403, "This origin may not call the platform");
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Set<String> allowed;

    OriginFilter(GatewaySettings settings) {
        allowed = settings.origins();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        HttpHeaders request = exchange.getRequest().getHeaders();
        String origin = request.getOrigin();
        if (origin == null) {
            return chain.filter(exchange);
        }
        HttpMethod method = exchange.getRequest().getMethod();
        boolean opensSocket = "websocket".equalsIgnoreCase(request.getUpgrade());
        if (!allowed.contains(origin)) {
            return SAFE.contains(method) && !opensSocket
                    ? chain.filter(exchange)
                    : Mono.error(ProblemException.of(
                            FOREIGN_ORIGIN,
                            "The origin " + origin.replaceAll("[^\\w:/.\\-\\[\\]]", "")
                                    + " is not on the allow-list."));
        }
        HttpHeaders response = exchange.getResponse().getHeaders();
        response.setAccessControlAllowOrigin(origin);
        response.setAccessControlAllowCredentials(true);
        response.add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        response.set(
                HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS,
                "ETag, Location, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id");
        if (method == HttpMethod.OPTIONS && request.getAccessControlRequestMethod() != null) {
            response.set(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, POST, PUT, PATCH, DELETE");
            response.set(
                    HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS,
                    "Authorization, Content-Type, If-Match, If-None-Match, Idempotency-Key, X-CSRF-Token");
            response.setAccessControlMaxAge(600);
            exchange.getResponse().setStatusCode(HttpStatus.NO_CONTENT);
            return exchange.getResponse().setComplete();
        }
        return chain.filter(exchange);
    }
}
