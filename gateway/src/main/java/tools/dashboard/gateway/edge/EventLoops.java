package tools.dashboard.gateway.edge;

import java.util.concurrent.Executor;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.netty.Connection;

/** Where a request's connection lives: what was awaited elsewhere goes on there, and its answer is written there. */
public final class EventLoops {

    private EventLoops() {}

    public static Executor of(ServerHttpRequest request) {
        return ((Connection) ServerHttpRequestDecorator.<Object>getNativeRequest(request))
                .channel()
                .eventLoop();
    }
}
