package tools.dashboard.platform.health;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;

/** Health as it is shown: {@code {"status":"UP","dependencies":{"postgres":{"status":"UP"}}}}. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Health(Status status, Map<String, DependencyHealth> dependencies) {

    static final Health ALIVE = new Health(Status.UP, Map.of());

    /** DEGRADED: works, but for what needs a dependency that is down. */
    public enum Status {
        UP,
        DEGRADED,
        DOWN
    }

    public record DependencyHealth(Status status, boolean required) {}

    @JsonIgnore
    public int httpStatus() {
        return status == Status.DOWN ? 503 : 200;
    }
}
