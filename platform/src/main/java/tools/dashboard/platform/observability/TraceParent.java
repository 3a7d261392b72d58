package tools.dashboard.platform.observability;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** W3C trace context, version 00. */
public record TraceParent(String traceId, String spanId, boolean sampled) {

    public static final String HEADER = "traceparent";
    public static final String TRACE_KEY = "traceId";
    public static final String SPAN_KEY = "spanId";

    private static final Pattern SHAPE =
            Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?");
    private static final String NO_TRACE = "0".repeat(32);
    private static final String NO_SPAN = "0".repeat(16);

    /** Sampled: every request is logged. */
    public static TraceParent fresh() {
        return new TraceParent(hex(16), hex(8), true);
    }

    /** The given context when it is well-formed, else a fresh one. */
    public static TraceParent acceptOrFresh(@Nullable String header) {
        if (header == null || header.length() > 128 || header.startsWith("ff")) {
            return fresh();
        }
        Matcher parts = SHAPE.matcher(header);
        if (!parts.matches()
                || parts.group(1).equals(NO_TRACE)
                || parts.group(2).equals(NO_SPAN)) {
            return fresh();
        }
        boolean sampled = (Integer.parseInt(parts.group(3), 16) & 1) == 1;
        return new TraceParent(parts.group(1), parts.group(2), sampled);
    }

    /** The context of the running request. */
    public static TraceParent currentOrFresh() {
        String trace = MDC.get(TRACE_KEY);
        String span = MDC.get(SPAN_KEY);
        return trace == null || span == null ? fresh() : acceptOrFresh("00-%s-%s-00".formatted(trace, span));
    }

    public TraceParent child() {
        return new TraceParent(traceId, hex(8), sampled);
    }

    @Override
    public String toString() {
        return "00-%s-%s-%s".formatted(traceId, spanId, sampled ? "01" : "00");
    }

    private static String hex(int bytes) {
        byte[] random = new byte[bytes];
        ThreadLocalRandom.current().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
