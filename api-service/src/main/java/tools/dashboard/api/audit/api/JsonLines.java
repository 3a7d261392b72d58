package tools.dashboard.api.audit.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.dashboard.api.audit.ReadAudit.Export;
import tools.dashboard.api.audit.domain.Link;
import tools.dashboard.platform.problem.ProblemException;
import tools.dashboard.platform.problem.ProblemType;
import tools.jackson.databind.json.JsonMapper;

/** Writes exports page by page: memory holds one page, and two exports at most run on a node. */
@Component
class JsonLines {

    private static final int AT_ONCE = 2;
    private static final Duration TRY_AGAIN = Duration.ofSeconds(30);

    private final JsonMapper json;
    private final Semaphore slots = new Semaphore(AT_ONCE);

    JsonLines(JsonMapper json) {
        this.json = json;
    }

    void write(Export export, HttpServletResponse response) {
        if (!slots.tryAcquire()) {
            throw ProblemException.of(
                            ProblemType.TOO_MANY, "Two exports are under way: wait until one of them has ended.")
                    .retryAfter(TRY_AGAIN);
        }
        try {
            response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.jsonl\"");
            export.run(page -> write(page, response));
        } finally {
            slots.release();
        }
    }

    private boolean write(List<Link> page, HttpServletResponse response) {
        var text = new StringBuilder();
        for (Link link : page) {
            text.append(json.writeValueAsString(AuditEntryResponse.of(link))).append('\n');
        }
        try {
            response.getOutputStream().write(text.toString().getBytes(StandardCharsets.UTF_8));
            response.flushBuffer();
            return true;
        } catch (IOException gone) {
            return false;
        }
    }
}
