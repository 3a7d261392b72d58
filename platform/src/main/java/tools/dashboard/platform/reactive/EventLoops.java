package tools.dashboard.platform.reactive;

import java.util.concurrent.Executor;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.netty.Connection;

/**
 * Where a request's connection lives. What was awaited elsewhere goes on there before it is answered: of the short answers
 * that other threads wrote, one in some hundreds never left (Reactor Netty 1.3.6).
 */
public final class EventLoops {

    private EventLoops() {}

    public static Executor of(ServerHttpRequest request) {
        return ((Connection) ServerHttpRequestDecorator.<Object>getNativeRequest(request))
                .channel()
                .eventLoop();
    }

    public static Scheduler schedulerOf(ServerHttpRequest request) {
        return Schedulers.fromExecutor(of(request));
    }
}
