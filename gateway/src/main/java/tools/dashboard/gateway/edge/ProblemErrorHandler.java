package tools.dashboard.gateway.edge;

import java.io.IOException;
import java.net.ConnectException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.dashboard.platform.observability.RequestIds;
import tools.dashboard.platform.problem.Problem;
import tools.dashboard.platform.problem.ProblemException;
import tools.dashboard.platform.problem.StatusProblems;
import tools.jackson.databind.json.JsonMapper;

/** Every failure at the edge leaves as a problem document (RFC 9457); what is inside stays inside. */
@Component
@Order(-2)
final class ProblemErrorHandler implements ErrorWebExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemErrorHandler.class);

    private final JsonMapper json;

    ProblemErrorHandler(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        ServerHttpResponse response = exchange.getResponse();
        if (response.isCommitted()) {
            return Mono.error(failure);
        }
        ProblemException cause = problemOf(failure);
        String requestId = exchange.getAttribute(RequestIds.HEADER);
        if (cause.type().status() >= 500) {
            log.warn("{} {}", exchange.getRequest().getPath(), cause.type().slug(), failure);
        }
        Problem problem = Problem.of(cause, exchange.getRequest().getPath().value(), requestId);
        response.setStatusCode(HttpStatusCode.valueOf(problem.status()));
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        response.getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
        if (problem.retryAfterSeconds() != null) {
            response.getHeaders()
                    .set(HttpHeaders.RETRY_AFTER, problem.retryAfterSeconds().toString());
        }
        if (problem.status() == 401) {
            response.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(json.writeValueAsBytes(problem))));
    }

    private static ProblemException problemOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return problem;
            }
            if (cause instanceof ConnectException || cause instanceof TimeoutException) {
                return StatusProblems.unavailable();
            }
        }
        if (failure instanceof ResponseStatusException status) {
            return StatusProblems.of(status.getStatusCode().value());
        }
        return failure instanceof IOException ? StatusProblems.unavailable() : StatusProblems.internal();
    }
}
