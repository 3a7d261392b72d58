package tools.dashboard.platform.contract;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * One declared route; exactly one of the last four says who may call it.
 *
 * @param path with {@code {variables}}
 * @param permission what a caller must be granted in the workspace of the path
 * @param open everybody, signed in or not ({@code public: true})
 * @param authenticated any signed-in person
 * @param internal other services only, never routed by the gateway
 * @param limit how often it may be called, beside what holds for every route
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record Route(
        String method,
        String path,
        @Nullable String permission,
        @JsonProperty("public") boolean open,
        boolean authenticated,
        boolean internal,
        @Nullable Limit limit) {

    @JsonIgnore
    public Access access() {
        if (internal) {
            return Access.INTERNAL;
        }
        return open ? Access.PUBLIC : Access.AUTHENTICATED;
    }

    /** Who may reach a route at all; the permission is asked for afterwards, by the use case. */
    public enum Access {
        PUBLIC,
        AUTHENTICATED,
        INTERNAL
    }

    /**
     * How often a route may be called.
     *
     * @param requests within any stretch of so many seconds
     */
    public record Limit(Per per, int requests, int seconds) {}

    /** For whom calls are counted; by person only for those who have signed in. */
    public enum Per {
        @JsonProperty("address")
        ADDRESS,
        @JsonProperty("user")
        USER
    }
}
