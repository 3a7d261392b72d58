package tools.dashboard.platform.observability;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The id under which a request shows in logs and problem documents. Only what comes from inside may bring its own. */
public final class RequestIds {

    public static final String HEADER = "X-Request-Id";
    public static final String MDC_KEY = "requestId";

    private static final TimeBasedEpochGenerator IN_ORDER_OF_TIME = Generators.timeBasedEpochGenerator();
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private RequestIds() {}

    public static String fresh() {
        return IN_ORDER_OF_TIME.generate().toString();
    }

    /** The given id when it is well-formed, else a fresh one. */
    public static String acceptOrFresh(@Nullable String id) {
        return id != null && SHAPE.matcher(id).matches() ? id : fresh();
    }

    public static @Nullable String current() {
        return MDC.get(MDC_KEY);
    }

    public static String currentOrFresh() {
        return acceptOrFresh(current());
    }
}
