package tools.dashboard.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

class AnswerInTimeTests {

    private static final Duration LONGEST = Duration.ofSeconds(4);

    private final Sinks.Many<DataBuffer> body = Sinks.many().unicast().onBackpressureBuffer();

    @Test
    void aServiceThatHangsIsGivenUp() {
        StepVerifier.withVirtualTime(() -> through(exchange -> read(exchange).then(Mono.never()), Flux.empty()))
                .thenAwait(LONGEST)
                .verifyError(TimeoutException.class);
    }

    @Test
    void aClientThatSendsSlowlyHasItsTime() {
        StepVerifier.withVirtualTime(() -> through(exchange -> read(exchange).then(Mono.never()), body.asFlux()))
                .expectSubscription()
                .expectNoEvent(LONGEST.multipliedBy(10))
                .then(body::tryEmitComplete)
                .thenAwait(LONGEST)
                .verifyError(TimeoutException.class);
    }

    @Test
    void anAnswerThatHasBegunMayTakeAnyTime() {
        StepVerifier.withVirtualTime(() -> through(
                        exchange -> read(exchange)
                                .then(exchange.getResponse()
                                        .writeWith(Flux.just(buffer()).concatWith(slowly()))),
                        Flux.empty()))
                .expectSubscription()
                .expectNoEvent(LONGEST.multipliedBy(10).minusSeconds(1))
                .thenAwait(Duration.ofSeconds(1))
                .verifyComplete();
    }

    @Test
    void aFailureOfTheServiceStaysWhatItIs() {
        StepVerifier.create(through(exchange -> Mono.error(new IllegalStateException("of its own")), Flux.empty()))
                .verifyErrorSatisfies(failure -> assertThat(failure).hasMessage("of its own"));
    }

    private static Mono<Void> through(GatewayFilterChain service, Flux<DataBuffer> body) {
        return new AnswerInTime(LONGEST)
                .filter(
                        MockServerWebExchange.from(
                                MockServerHttpRequest.post("/anything").body(body)),
                        service);
    }

    private static Mono<Void> read(ServerWebExchange exchange) {
        return exchange.getRequest().getBody().then();
    }

    private static Mono<DataBuffer> slowly() {
        return Mono.just(buffer()).delayElement(LONGEST.multipliedBy(10));
    }

    private static DataBuffer buffer() {
        return DefaultDataBufferFactory.sharedInstance.wrap("answer".getBytes(StandardCharsets.UTF_8));
    }
}
