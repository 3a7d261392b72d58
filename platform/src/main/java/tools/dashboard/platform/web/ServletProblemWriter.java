package tools.dashboard.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import tools.dashboard.platform.observability.RequestIds;
import tools.dashboard.platform.problem.Problem;
import tools.dashboard.platform.problem.ProblemException;
import tools.jackson.databind.json.JsonMapper;

/** Writes problem documents where no controller is involved: in filters. */
public final class ServletProblemWriter {

    private final JsonMapper json;

    ServletProblemWriter(JsonMapper json) {
        this.json = json;
    }

    /** Does nothing when the answer is already on its way. */
    public void write(HttpServletRequest request, HttpServletResponse response, ProblemException cause)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        var problem = Problem.of(cause, request.getRequestURI(), RequestIds.current());
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        if (problem.retryAfterSeconds() != null) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, problem.retryAfterSeconds().toString());
        }
        if (problem.status() == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        byte[] body = json.writeValueAsBytes(problem);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }
}
