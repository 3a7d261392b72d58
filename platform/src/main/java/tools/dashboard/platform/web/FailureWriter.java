package tools.dashboard.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers for a filter when what it called has failed: as the advice does for controllers. */
public final class FailureWriter {

    private final Problems problems;
    private final ServletProblemWriter writer;

    FailureWriter(Problems problems, ServletProblemWriter writer) {
        this.problems = problems;
        this.writer = writer;
    }

    public void write(HttpServletRequest request, HttpServletResponse response, Exception failure) throws IOException {
        writer.write(request, response, problems.of(failure));
    }
}
