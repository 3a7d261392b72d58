package tools.dashboard.auth.sessions;

import org.jspecify.annotations.Nullable;

/**
 * Who speaks for a person.
 *
 * @param address where the request comes from
 * @param userAgent what the browser or program says of itself
 */
public record Client(String address, @Nullable String userAgent) {}
