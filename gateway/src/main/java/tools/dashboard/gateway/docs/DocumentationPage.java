package tools.dashboard.gateway.docs;

import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code /docs}: Swagger UI over the OpenAPI documents of all services, from this jar, under a policy of its own. */
@Configuration(proxyBeanMethods = false)
class DocumentationPage {

    private static final String CSP = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    @Bean
    RouterFunction<ServerResponse> documentation() throws IOException {
        return RouterFunctions.route()
                .resources("/docs/ui/**", swaggerUi())
                .GET("/docs", request -> page("index.html", MediaType.TEXT_HTML))
                .GET("/docs/start.js", request -> page("start.js", MediaType.parseMediaType("text/javascript")))
                .build();
    }

    /** The folder inside Swagger UI's jar, whichever version the build chose. */
    private static Resource swaggerUi() throws IOException {
        Resource[] found = new PathMatchingResourcePatternResolver()
                .getResources("classpath*:META-INF/resources/webjars/swagger-ui/*/swagger-ui.css");
        return found[0].createRelative("./");
    }

    private static Mono<ServerResponse> page(String name, MediaType type) {
        return ServerResponse.ok()
                .contentType(type)
                .header("Content-Security-Policy", CSP)
                .bodyValue(new ClassPathResource("docs/" + name));
    }
}
