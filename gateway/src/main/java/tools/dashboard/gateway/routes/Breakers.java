package tools.dashboard.gateway.routes;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.cloud.circuitbreaker.resilience4j.ReactiveResilience4JCircuitBreakerFactory;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JConfigBuilder;
import org.springframework.cloud.client.circuitbreaker.Customizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import tools.dashboard.gateway.GatewaySettings;
import tools.dashboard.gateway.pages.FrontEnd;

/**
 * A breaker for each service and front end: open after 5 failures to get an answer, for 60 s at most. While one is open the service's
 * health is asked every second, so that a restart of 5 seconds costs 6 seconds and not 60. An answer, whatever its
 * status, is no failure.
 */
@Configuration(proxyBeanMethods = false)
class Breakers {

    private static final int FAILURES = 5;
    private static final Duration OPEN = Duration.ofSeconds(60);
    private static final Duration PROBE = Duration.ofSeconds(1);
    /** Above the HTTP client's own response time-out, which answers first. */
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(45);

    private final CircuitBreakerRegistry breakers;
    private final Map<String, URI> health;
    private final WebClient http;

    Breakers(CircuitBreakerRegistry breakers, GatewaySettings settings, WebClient.Builder http) {
        this.breakers = breakers;
        this.health = Map.of(
                "api",
                alive(settings.services().api()),
                "auth",
                alive(settings.services().auth()),
                "worker",
                alive(settings.services().worker()),
                "registry",
                alive(settings.services().registry()),
                FrontEnd.PUBLIC.id(),
                FrontEnd.PUBLIC.health(settings),
                FrontEnd.ADMIN.id(),
                FrontEnd.ADMIN.health(settings));
        this.http = http.build();
    }

    @Bean
    static Customizer<ReactiveResilience4JCircuitBreakerFactory> breakerDefaults() {
        CircuitBreakerConfig config = CircuitBreakerConfig.custom()
                .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(FAILURES)
                .minimumNumberOfCalls(FAILURES)
                .failureRateThreshold(100)
                .permittedNumberOfCallsInHalfOpenState(FAILURES)
                .waitDurationInOpenState(OPEN)
                .build();
        return factory -> factory.configureDefault(name -> new Resilience4JConfigBuilder(name)
                .circuitBreakerConfig(config)
                .timeLimiterConfig(TimeLimiterConfig.custom()
                        .timeoutDuration(LONGEST_ANSWER)
                        .build())
                .build());
    }

    @EventListener(ApplicationReadyEvent.class)
    void probeWhatIsOpen() {
        Flux.interval(PROBE)
                .onBackpressureDrop()
                .flatMapIterable(tick -> breakers.getAllCircuitBreakers())
                .filter(breaker -> breaker.getState() == CircuitBreaker.State.OPEN)
                .flatMap(breaker -> http.get()
                        .uri(health.getOrDefault(breaker.getName(), URI.create("")))
                        .retrieve()
                        .toBodilessEntity()
                        .timeout(PROBE)
                        .doOnNext(alive -> breaker.transitionToClosedState())
                        .onErrorComplete())
                .subscribe();
    }

    private static URI alive(URI service) {
        return URI.create(service + "/health/live");
    }
}
