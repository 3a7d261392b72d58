package tools.dashboard.websocket.engine;

import org.jspecify.annotations.Nullable;

/**
 * What a request says of where it comes from.
 *
 * @param bearer the access token of the Authorization header
 * @param origin the Origin header
 */
public record EngineCaller(
        @Nullable String bearer, @Nullable String origin) {}
