package tools.dashboard.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import tools.dashboard.platform.observability.RequestIds;
import tools.dashboard.platform.problem.Problem;

/** Every exception of a controller ends here and leaves as a problem document. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class ProblemAdvice {

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Problem> answer(Exception failure, HttpServletRequest request) {
        if (failure instanceof AsyncRequestNotUsableException) {
            return null;
        }
        var problem = Problem.of(problems.of(failure), request.getRequestURI(), RequestIds.current());
        var headers = new HttpHeaders();
        if (failure instanceof ErrorResponse framework) {
            headers.putAll(framework.getHeaders());
        }
        headers.setContentType(MediaType.valueOf(Problem.MEDIA_TYPE));
        if (problem.retryAfterSeconds() != null) {
            headers.set(HttpHeaders.RETRY_AFTER, problem.retryAfterSeconds().toString());
        }
        if (problem.status() == 401) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return ResponseEntity.status(problem.status()).headers(headers).body(problem);
    }
}
