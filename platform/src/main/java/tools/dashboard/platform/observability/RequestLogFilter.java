package tools.dashboard.platform.observability;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.event.Level;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives every request its ids, in the log as well, and writes one line for it. Queries are left out: they may tell. */
final class RequestLogFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger("tools.dashboard.request");
    private static final int LONGEST_PATH = 300;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var requestId = RequestIds.acceptOrFresh(request.getHeader(RequestIds.HEADER));
        var trace =
                TraceParent.acceptOrFresh(request.getHeader(TraceParent.HEADER)).child();
        MDC.put(RequestIds.MDC_KEY, requestId);
        MDC.put(TraceParent.TRACE_KEY, trace.traceId());
        MDC.put(TraceParent.SPAN_KEY, trace.spanId());
        response.setHeader(RequestIds.HEADER, requestId);
        long start = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            write(request, response, (System.nanoTime() - start) / 1_000_000);
            MDC.remove(RequestIds.MDC_KEY);
            MDC.remove(TraceParent.TRACE_KEY);
            MDC.remove(TraceParent.SPAN_KEY);
        }
    }

    private static void write(HttpServletRequest request, HttpServletResponse response, long millis) {
        String path = request.getRequestURI();
        if (path.startsWith("/health") || path.startsWith("/actuator")) {
            return;
        }
        boolean routine = path.startsWith("/internal/") && response.getStatus() < 400;
        LOG.atLevel(routine ? Level.DEBUG : Level.INFO)
                .addKeyValue("method", request.getMethod())
                .addKeyValue("path", path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) : path)
                .addKeyValue("status", response.getStatus())
                .addKeyValue("millis", millis)
                .log("request");
    }
}
