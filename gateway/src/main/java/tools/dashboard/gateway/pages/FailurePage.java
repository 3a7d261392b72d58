package tools.dashboard.gateway.pages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import tools.dashboard.platform.problem.ProblemException;

/**
 * What a person sees instead of a page that cannot be made now: what makes it is away, or it was asked for too often.
 * Programs, and scripts of a page, get the problem document instead.
 */
@Component
@Order(FailurePage.BEFORE_THE_PROBLEM_DOCUMENT)
final class FailurePage implements WebExceptionHandler {

    static final int BEFORE_THE_PROBLEM_DOCUMENT = -3;

    private static final Logger log = LoggerFactory.getLogger(FailurePage.class);
    private static final Locale SPANISH = Locale.of("es");
    private static final Apology AWAY = new Apology(
            HttpStatus.SERVICE_UNAVAILABLE,
            Duration.ofSeconds(5),
            Map.of(
                    Locale.ENGLISH,
                    new StandalonePage.Words(
                            "We will be right back",
                            "This page is not available right now. That mostly takes a few seconds.",
                            "Try again"),
                    SPANISH,
                    new StandalonePage.Words(
                            "Volvemos enseguida",
                            "Esta página no está disponible en este momento. Suele durar unos segundos.",
                            "Intentar de nuevo")));
    private static final Map<Locale, StandalonePage.Words> TOO_OFTEN = Map.of(
            Locale.ENGLISH,
            new StandalonePage.Words(
                    "One moment, please",
                    "More was asked for than we answer in such a time. This page comes by itself as soon as it may.",
                    "Try again"),
            SPANISH,
            new StandalonePage.Words(
                    "Un momento, por favor",
                    "Se ha pedido más de lo que respondemos en tan poco tiempo. La página vendrá sola en cuanto pueda.",
                    "Intentar de nuevo"));

    private record Apology(HttpStatus status, Duration again, Map<Locale, StandalonePage.Words> words) {}

    private final StandalonePage page = new StandalonePage();
    private final String policy = page.policy();

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        ServerHttpRequest request = exchange.getRequest();
        ServerHttpResponse response = exchange.getResponse();
        Optional<Apology> apology = apologyFor(failure);
        if (response.isCommitted()
                || apology.isEmpty()
                || FrontEnd.serving(request).isEmpty()
                || !acceptsHtml(request.getHeaders())) {
            return Mono.error(failure);
        }
        log.warn("{} {}", request.getPath(), apology.get().status(), failure);
        return answer(request, response, apology.get());
    }

    private Mono<Void> answer(ServerHttpRequest request, ServerHttpResponse response, Apology apology) {
        Locale locale = StandalonePage.locale(request.getHeaders(), apology.words());
        long seconds = apology.again().toSeconds();
        response.setStatusCode(apology.status());
        HttpHeaders headers = response.getHeaders();
        headers.remove(HttpHeaders.CONTENT_LENGTH);
        headers.setContentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8));
        headers.setCacheControl("no-store");
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        headers.set("Content-Security-Policy", policy);
        byte[] body = page.in(locale, Objects.requireNonNull(apology.words().get(locale)), seconds)
                .getBytes(StandardCharsets.UTF_8);
        return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
    }

    /** None for a refusal, or a fault of the gateway itself. */
    private static Optional<Apology> apologyFor(Throwable failure) {
        if (failure instanceof ProblemException problem && problem.type().status() == 429) {
            Duration again = Objects.requireNonNullElse(problem.retryAfter(), AWAY.again());
            return Optional.of(new Apology(HttpStatus.TOO_MANY_REQUESTS, again, TOO_OFTEN));
        }
        if (isAbsence(failure)) {
            return Optional.of(AWAY);
        }
        return Optional.empty();
    }

    private static boolean isAbsence(Throwable failure) {
        return switch (failure) {
            case ProblemException problem -> problem.type().status() == 503;
            case ResponseStatusException status ->
                status.getStatusCode().value() == 503 || status.getStatusCode().value() == 504;
            default -> failure instanceof IOException || failure instanceof TimeoutException;
        };
    }

    /** By name: what accepts anything is no browser that shows a page. */
    private static boolean acceptsHtml(HttpHeaders headers) {
        return String.join(",", headers.getOrEmpty(HttpHeaders.ACCEPT))
                .toLowerCase(Locale.ROOT)
                .contains(MediaType.TEXT_HTML_VALUE);
    }
}
