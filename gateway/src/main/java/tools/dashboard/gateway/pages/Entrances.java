package tools.dashboard.gateway.pages;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** What people type, led to the front end's own address. */
@Configuration(proxyBeanMethods = false)
class Entrances {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    @Bean
    RouterFunction<ServerResponse> leadToPages() {
        RouterFunctions.Builder entrances = RouterFunctions.route();
        lead(entrances, "/", FrontEnd.PUBLIC);
        for (FrontEnd front : FrontEnd.values()) {
            lead(entrances, front.folder(), front);
        }
        return entrances.build();
    }

    private static void lead(RouterFunctions.Builder entrances, String from, FrontEnd to) {
        entrances.route(
                RequestPredicates.path(from).and(request -> READING.contains(request.method())),
                request -> found(request, to.folder() + "/"));
    }

    /** The language that a link names, for instance, goes along. */
    private static Mono<ServerResponse> found(ServerRequest request, String folder) {
        return ServerResponse.status(HttpStatus.FOUND)
                .location(UriComponentsBuilder.fromPath(folder)
                        .query(request.uri().getRawQuery())
                        .build(true)
                        .toUri())
                .build();
    }
}
