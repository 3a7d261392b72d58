package tools.dashboard.gateway.routes;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Function;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.GatewayFilterSpec;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.cloud.gateway.route.builder.UriSpec;
import org.springframework.cloud.gateway.support.RouteMetadataUtils;
import org.springframework.cloud.gateway.support.ServiceUnavailableException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import tools.dashboard.gateway.GatewaySettings;
import tools.dashboard.gateway.pages.FrontEnd;
import tools.dashboard.gateway.sockets.SocketRelay;
import tools.dashboard.platform.problem.StatusProblems;

/**
 * Where each path leads. Internal and management addresses are in no route, so nobody outside reaches them. Each
 * service and front end has a breaker of its own; requests that change nothing are tried twice; sockets have neither.
 */
@Configuration(proxyBeanMethods = false)
class Routes {

    /** With what comes before it (the session, a connection, one more try), an answer takes up to 5 s. */
    private static final Duration SERVICE = Duration.ofSeconds(4);
    /** A page may ask several services, an import bring hundreds of changes. */
    private static final Duration PAGE = Duration.ofSeconds(20);

    private static final Duration IMPORT = Duration.ofSeconds(20);
    /** Longer than websocket-service lets a long poll wait. */
    private static final Duration LONG_POLL = Duration.ofSeconds(60);

    @Bean
    RouteLocator platformRoutes(RouteLocatorBuilder builder, GatewaySettings settings, SocketRelay sockets) {
        GatewaySettings.Services to = settings.services();
        LiveNodes liveNodes = new LiveNodes(to.websockets());
        RouteLocatorBuilder.Builder routes = builder.routes();
        for (FrontEnd front : FrontEnd.values()) {
            routes.route(
                    front.id(),
                    path -> path.path(front.pages())
                            .and()
                            .not(own -> own.path(front.management()))
                            .filters(filters -> guarded(front.id(), PAGE).apply(filters.preserveHostHeader()))
                            .uri(front.address(settings)));
        }
        return routes.route(
                        "import",
                        path -> path.path("/api/v1/workspaces/*/import")
                                .filters(guarded("api", IMPORT))
                                .uri(to.api()))
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
                        "worker",
                        path -> path.path("/jobs/**", "/mail/**")
                                .filters(guarded("worker"))
                                .uri(to.worker()))
                .route(
                        "registry",
                        path -> path.path("/registry/**")
                                .filters(guarded("registry"))
                                .uri(to.registry()))
                .route(
                        "websocket",
                        path -> path.path("/ws/**", "/socket.io/**")
                                .filters(filters -> filters.filter(programsCountAsOurOwn(settings))
                                        .filter(liveNodes)
                                        .filter(sockets))
                                .metadata(RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR, LONG_POLL.toMillis())
                                .uri(to.websockets().getFirst()))
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
                        "docs-worker",
                        path -> path.path("/docs/openapi/worker")
                                .filters(document("worker"))
                                .uri(to.worker()))
                .route(
                        "docs-registry",
                        path -> path.path("/docs/openapi/registry")
                                .filters(document("registry"))
                                .uri(to.registry()))
                .build();
    }

    /**
     * The edge has refused foreign origins by now; for a program, which sends none, the platform's own stands in.
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

    /** An open breaker is one more way for a service to be away, not a fault. */
    private static GatewayFilter unavailableWhileOpen() {
        return (exchange, chain) -> chain.filter(exchange)
                .onErrorMap(ServiceUnavailableException.class, open -> StatusProblems.unavailable());
    }

    private static Function<GatewayFilterSpec, UriSpec> document(String service) {
        return filters -> guarded(service).apply(filters.setPath("/v3/api-docs"));
    }

    private static Function<GatewayFilterSpec, UriSpec> guarded(String service) {
        return guarded(service, SERVICE);
    }

    private static Function<GatewayFilterSpec, UriSpec> guarded(String service, Duration longest) {
        return filters -> filters.filter(unavailableWhileOpen())
                .circuitBreaker(breaker -> breaker.setName(service))
                .filter(new AnswerInTime(longest))
                .retry(retry -> retry.setRetries(1)
                        .setMethods(HttpMethod.GET, HttpMethod.HEAD)
                        .setSeries()
                        .setExceptions(IOException.class));
    }
}
