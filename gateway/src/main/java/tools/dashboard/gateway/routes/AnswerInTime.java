package tools.dashboard.gateway.routes;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Ends a request whose answer does not begin in time after all of it was passed on: what its service waits for (a store
 * that hangs) may come much later. How long a slow client takes to send or to read does not count.
 */
final class AnswerInTime implements GatewayFilter {

    private final Duration longest;

    AnswerInTime(Duration longest) {
        this.longest = longest;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        Sinks.Empty<Void> asked = Sinks.empty();
        Sinks.Empty<Void> answered = Sinks.empty();
        exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(answered::tryEmitEmpty));
        Mono<Void> late = asked.asMono()
                .then(Mono.delay(longest))
                .then(Mono.<Void>error(() -> new TimeoutException("no answer in " + longest.toMillis() + " ms")))
                .takeUntilOther(answered.asMono())
                .then(Mono.never());
        return chain.filter(
                        exchange.mutate().request(new Passed(exchange, asked)).build())
                .takeUntilOther(late);
    }

    private static final class Passed extends ServerHttpRequestDecorator {

        private final Sinks.Empty<Void> asked;

        Passed(ServerWebExchange exchange, Sinks.Empty<Void> asked) {
            super(exchange.getRequest());
            this.asked = asked;
        }

        @Override
        public Flux<DataBuffer> getBody() {
            return super.getBody().doOnTerminate(asked::tryEmitEmpty);
        }
    }
}
