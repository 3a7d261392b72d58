package tools.dashboard.websocket.http;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.dashboard.platform.reactive.EventLoops;
import tools.dashboard.websocket.engine.EngineCaller;
import tools.dashboard.websocket.engine.EnginePolling;
import tools.dashboard.websocket.engine.EnginePolling.Reply;

/** Long polling of Engine.IO. */
@Configuration(proxyBeanMethods = false)
class EngineRoutes {

    private static final String BEARER = "Bearer ";
    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");

    @Bean
    RouterFunction<ServerResponse> longPolling(EnginePolling polling) {
        return RouterFunctions.route()
                .GET(
                        "/socket.io/",
                        request -> answered(request, polling.get(caller(request), query(request), node(request))))
                .POST(
                        "/socket.io/",
                        request -> request.bodyToMono(String.class)
                                .defaultIfEmpty("")
                                .flatMap(
                                        body -> answered(request, polling.post(caller(request), query(request), body))))
                .build();
    }

    /** Who is gone does not wait any more. */
    private static Mono<ServerResponse> answered(ServerRequest request, CompletableFuture<Reply> reply) {
        return Mono.fromFuture(reply)
                .publishOn(EventLoops.schedulerOf(request.exchange().getRequest()))
                .flatMap(answer -> ServerResponse.status(answer.status())
                        .contentType(answer.json() ? MediaType.APPLICATION_JSON : TEXT)
                        .cacheControl(CacheControl.noStore())
                        .bodyValue(answer.body()));
    }

    private static EngineCaller caller(ServerRequest request) {
        HttpHeaders headers = request.headers().asHttpHeaders();
        String authorization = headers.getFirst(HttpHeaders.AUTHORIZATION);
        return new EngineCaller(
                authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                        ? authorization.substring(BEARER.length()).strip()
                        : null,
                headers.getOrigin());
    }

    private static Map<String, String> query(ServerRequest request) {
        return request.queryParams().toSingleValueMap();
    }

    private static String node(ServerRequest request) {
        String node = request.headers().asHttpHeaders().getFirst("X-Live-Node");
        return node == null || !node.matches("[0-9a-f]{1,16}") ? "" : node;
    }
}
