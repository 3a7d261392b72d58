package tools.dashboard.platform.problem;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ends a request with a problem document. Its detail reaches the client, so it never names anything internal. */
public final class ProblemException extends RuntimeException {

    private final transient ProblemType type;
    private final transient List<FieldError> errors = new ArrayList<>();
    private final transient Map<String, Object> extensions = new LinkedHashMap<>();
    private transient @Nullable Duration retryAfter;

    private ProblemException(ProblemType type, String detail, @Nullable Throwable cause) {
        super(detail, cause, false, cause != null);
        this.type = type;
    }

    public static ProblemException of(ProblemType type, String detail) {
        return new ProblemException(type, detail, null);
    }

    public static ProblemException of(ProblemType type, String detail, Throwable cause) {
        return new ProblemException(type, detail, cause);
    }

    public ProblemException with(String name, Object value) {
        extensions.put(name, value);
        return this;
    }

    public ProblemException field(String field, String message) {
        errors.add(new FieldError(field, message));
        return this;
    }

    public ProblemException retryAfter(Duration delay) {
        retryAfter = delay;
        return this;
    }

    public ProblemType type() {
        return type;
    }

    public String detail() {
        String detail = getMessage();
        return detail == null ? type.title() : detail;
    }

    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    public Map<String, Object> extensions() {
        return Map.copyOf(extensions);
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
