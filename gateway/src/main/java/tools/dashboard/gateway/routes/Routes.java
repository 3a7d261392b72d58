package tools.dashboard.gateway.routes;

import java.io.IOException;
import java.util.function.Function;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.GatewayFilterSpec;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.cloud.gateway.route.builder.UriSpec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import tools.dashboard.gateway.GatewaySettings;

/**
 * Where each path leads. Services' internal and management addresses are in no route, so nobody outside reaches them.
 * Each service has a breaker of its own; requests that change nothing are tried twice; sockets have neither.
 */
@Configuration(proxyBeanMethods = false)
class Routes {

    @Bean
    RouteLocator platformRoutes(RouteLocatorBuilder builder, GatewaySettings settings) {
        GatewaySettings.Services to = settings.services();
        return builder.routes()
                .route(
                        "api",
                        path -> path.path("/api/**").filters(guarded("api")).uri(to.api()))
                .route(
                        "storage",
                        path -> path.path("/storage/**")
                                .filters(filters -> guarded("api").apply(filters.prefixPath("/api/v1")))
                                .uri(to.api()))
                .route(
                        "auth",
                        path -> path.path("/auth/**", "/oauth2/**", "/.well-known/**")
                                .filters(guarded("auth"))
                                .uri(to.auth()))
                .route(
                        "registry",
                        path -> path.path("/registry/**")
                                .filters(guarded("registry"))
                                .uri(to.registry()))
                .route(
                        "websocket",
                        path -> path.path("/ws/**")
                                .filters(filters -> filters.filter(programsCountAsOurOwn(settings)))
                                .uri(to.websocket()))
                .route(
                        "docs-api",
                        path -> path.path("/docs/openapi/api")
                                .filters(document("api"))
                                .uri(to.api()))
                .route(
                        "docs-auth",
                        path -> path.path("/docs/openapi/auth")
                                .filters(document("auth"))
                                .uri(to.auth()))
                .route(
                        "docs-registry",
                        path -> path.path("/docs/openapi/registry")
                                .filters(document("registry"))
                                .uri(to.registry()))
                .build();
    }

    /**
     * The edge has refused foreign origins by now; a program sends none. Netty's client would make one up from the
     * inner address, so the platform's own stands in for it.
     */
    private static GatewayFilter programsCountAsOurOwn(GatewaySettings settings) {
        String own = settings.ownOrigin();
        return (exchange, chain) -> chain.filter(
                exchange.getRequest().getHeaders().getOrigin() != null
                        ? exchange
                        : exchange.mutate()
                                .request(request -> request.header(HttpHeaders.ORIGIN, own))
                                .build());
    }

    private static Function<GatewayFilterSpec, UriSpec> document(String service) {
        return filters -> guarded(service).apply(filters.setPath("/v3/api-docs"));
    }

    private static Function<GatewayFilterSpec, UriSpec> guarded(String service) {
        return filters -> filters.circuitBreaker(breaker -> breaker.setName(service))
                .retry(retry -> retry.setRetries(1)
                        .setMethods(HttpMethod.GET, HttpMethod.HEAD)
                        .setSeries()
                        .setExceptions(IOException.class));
    }
}
