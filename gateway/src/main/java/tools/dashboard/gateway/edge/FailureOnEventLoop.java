package tools.dashboard.gateway.edge;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Brings a failure back to where its request's connection lives before anybody answers it: of the short answers that
 * other threads wrote, one in some hundreds never left (Reactor Netty 1.3.6).
 */
@Component
@Order(FailureOnEventLoop.BEFORE_ALL_ANSWERS)
final class FailureOnEventLoop implements WebExceptionHandler {

    static final int BEFORE_ALL_ANSWERS = -10;

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        return Mono.<Void>error(failure).subscribeOn(Schedulers.fromExecutor(EventLoops.of(exchange.getRequest())));
    }
}
