package tools.dashboard.gateway.edge;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import tools.dashboard.platform.reactive.EventLoops;

/** Brings a failure back to where its request's connection lives before anybody answers it. */
@Component
@Order(FailureOnEventLoop.BEFORE_ALL_ANSWERS)
final class FailureOnEventLoop implements WebExceptionHandler {

    static final int BEFORE_ALL_ANSWERS = -10;

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        return Mono.<Void>error(failure).subscribeOn(EventLoops.schedulerOf(exchange.getRequest()));
    }
}
