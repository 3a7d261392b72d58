package tools.dashboard.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.dashboard.platform.problem.ProblemException;
import tools.dashboard.platform.problem.StatusProblems;

/** Where the server sends what failed outside of any controller. */
@RestController
final class ProblemErrorController implements ErrorController {

    private final Problems problems;
    private final ServletProblemWriter writer;

    ProblemErrorController(Problems problems, ServletProblemWriter writer) {
        this.problems = problems;
        this.writer = writer;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        writer.write(request, response, cause(request));
    }

    private ProblemException cause(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            var cause = failure.getCause() instanceof ProblemException problem ? problem : failure;
            return problems.of(cause);
        }
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        return StatusProblems.of(status);
    }
}
