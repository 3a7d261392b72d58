package tools.dashboard.gateway.sessions;

import java.net.ConnectException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Mono;
import tools.dashboard.gateway.GatewaySettings;
import tools.dashboard.platform.token.ServiceTokens;

/** Asks auth-service, who alone knows which sessions live. */
@Component
final class SessionAuthority {

    /** auth-service did not answer; nothing is known. */
    static final class Unreachable extends RuntimeException {
        Unreachable(Throwable cause) {
            super("auth-service does not answer", cause, false, false);
        }
    }

    private record Question(String sessionToken) {}

    private record Check(Set<UUID> sessionIds) {}

    private record Live(Set<UUID> live) {}

    /** A little less than the second within which a revocation has to work. */
    private static final Duration TIMEOUT = Duration.ofMillis(900);

    private final WebClient http;
    private final ServiceTokens tokens;
    private final LiveQuestions questions = new LiveQuestions(this::living, TIMEOUT);

    SessionAuthority(WebClient.Builder builder, GatewaySettings settings, ServiceTokens tokens) {
        this.http = builder.baseUrl(settings.services().auth().toString()).build();
        this.tokens = tokens;
    }

    /** Empty when there is no such session; {@link Unreachable} when auth-service does not answer. */
    Mono<ResolvedSession> resolve(String sessionToken) {
        return post("/internal/sessions/resolve", new Question(sessionToken), ResolvedSession.class)
                .onErrorResume(
                        WebClientResponseException.class,
                        answer -> answer.getStatusCode() == HttpStatus.NOT_FOUND
                                ? Mono.empty()
                                : Mono.error(new Unreachable(answer)));
    }

    /** {@link Unreachable} when auth-service does not answer. */
    Mono<Boolean> isLive(UUID sessionId) {
        return questions.isLive(sessionId).onErrorMap(TimeoutException.class, Unreachable::new);
    }

    private Mono<Set<UUID>> living(Set<UUID> sessionIds) {
        return post("/internal/sessions/check", new Check(sessionIds), Live.class)
                .map(Live::live)
                .onErrorMap(WebClientResponseException.class, Unreachable::new);
    }

    private <T> Mono<T> post(String path, Object body, Class<T> answer) {
        return http.post()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(tokens.issue("auth-service")))
                .bodyValue(body)
                .retrieve()
                .bodyToMono(answer)
                .timeout(TIMEOUT)
                .onErrorMap(
                        failure -> failure instanceof WebClientRequestException
                                || failure instanceof TimeoutException
                                || failure instanceof ConnectException,
                        Unreachable::new);
    }
}
