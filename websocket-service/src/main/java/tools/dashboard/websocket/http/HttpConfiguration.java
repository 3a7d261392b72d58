package tools.dashboard.websocket.http;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import tools.dashboard.platform.health.Dependency;
import tools.dashboard.websocket.shared.Nodes;

@Configuration(proxyBeanMethods = false)
class HttpConfiguration {

    /** For whatever waits: never an event loop. */
    @Bean(destroyMethod = "shutdownNow")
    ExecutorService blocking() {
        return Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("blocking-", 0).factory());
    }

    @Bean
    RouterFunction<ServerResponse> protocolPages() {
        return RouterFunctions.route()
                .GET(
                        "/ws/asyncapi.yaml",
                        request -> ServerResponse.ok()
                                .contentType(MediaType.parseMediaType("application/yaml"))
                                .bodyValue(new ClassPathResource("asyncapi.yaml")))
                .GET(
                        "/ws/",
                        request -> ServerResponse.status(HttpStatus.UPGRADE_REQUIRED)
                                .header("Upgrade", "websocket")
                                .build())
                .build();
    }

    /** Without Redis live updates pause; readers stay connected and catch up. */
    @Bean
    Dependency redis(Nodes nodes) {
        return new Dependency() {
            @Override
            public String name() {
                return "redis";
            }

            @Override
            public boolean required() {
                return false;
            }

            @Override
            public void check() {
                nodes.ping();
            }
        };
    }
}
