package tools.dashboard.platform.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The document itself (RFC 9457), as it is written to the client. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "requestId", "errors", "retryAfterSeconds"})
public record Problem(
        URI type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        @Nullable String requestId,
        List<FieldError> errors,
        @JsonIgnore Map<String, Object> extensions,
        @Nullable Long retryAfterSeconds) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(ProblemException cause, @Nullable String instance, @Nullable String requestId) {
        var retryAfter = cause.retryAfter();
        return new Problem(
                cause.type().uri(),
                cause.type().title(),
                cause.type().status(),
                cause.detail(),
                instance,
                requestId,
                cause.errors(),
                cause.extensions(),
                retryAfter == null ? null : Math.max(1, Math.ceilDiv(retryAfter.toMillis(), 1000L)));
    }

    @JsonAnyGetter
    Map<String, Object> members() {
        return extensions;
    }
}
