package tools.dashboard.gateway.pages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
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
 * What a person sees instead of a page while what makes it is away: a page that needs nothing else. Programs, and
 * scripts of a page, get the problem document instead.
 */
@Component
@Order(UnavailablePage.BEFORE_THE_PROBLEM_DOCUMENT)
final class UnavailablePage implements WebExceptionHandler {

    static final int BEFORE_THE_PROBLEM_DOCUMENT = -3;

    private static final Logger log = LoggerFactory.getLogger(UnavailablePage.class);
    private static final String RETRY_AFTER_SECONDS = "5";
    private static final Map<Locale, Words> WORDS = Map.of(
            Locale.ENGLISH,
            new Words(
                    "We will be right back",
                    "This page is not available right now. That mostly takes a few seconds.",
                    "Try again"),
            Locale.of("es"),
            new Words(
                    "Volvemos enseguida",
                    "Esta página no está disponible en este momento. Suele durar unos segundos.",
                    "Intentar de nuevo"));

    private record Words(String title, String text, String again) {}

    private final String page = read("unavailable.html");
    private final String style = read("unavailable.css");
    private final String policy = "default-src 'none'; style-src 'sha256-" + sha256(style)
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        ServerHttpRequest request = exchange.getRequest();
        ServerHttpResponse response = exchange.getResponse();
        if (response.isCommitted()
                || !isAbsence(failure)
                || FrontEnd.serving(request).isEmpty()
                || !acceptsHtml(request.getHeaders())) {
            return Mono.error(failure);
        }
        log.warn("{} unavailable", request.getPath(), failure);
        response.setStatusCode(HttpStatus.SERVICE_UNAVAILABLE);
        HttpHeaders headers = response.getHeaders();
        headers.remove(HttpHeaders.CONTENT_LENGTH);
        headers.setContentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8));
        headers.setCacheControl("no-store");
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        headers.set("Content-Security-Policy", policy);
        byte[] body = inLanguageOf(request.getHeaders()).getBytes(StandardCharsets.UTF_8);
        return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
    }

    /** Nobody answered; a refusal, or a fault of the gateway itself, is something else. */
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

    private String inLanguageOf(HttpHeaders headers) {
        Locale locale = locale(headers);
        Words words = Objects.requireNonNull(WORDS.get(locale));
        return page.replace("{{style}}", style)
                .replace("{{language}}", locale.getLanguage())
                .replace("{{title}}", words.title())
                .replace("{{text}}", words.text())
                .replace("{{again}}", words.again());
    }

    private static Locale locale(HttpHeaders headers) {
        try {
            Locale best = Locale.lookup(headers.getAcceptLanguage(), WORDS.keySet());
            return best == null ? Locale.ENGLISH : best;
        } catch (IllegalArgumentException malformed) {
            return Locale.ENGLISH;
        }
    }

    private static String read(String name) {
        try {
            return new ClassPathResource("pages/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new IllegalStateException(name + " is not in this jar", missing);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
