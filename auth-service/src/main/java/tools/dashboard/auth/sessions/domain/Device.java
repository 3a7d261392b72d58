package tools.dashboard.auth.sessions.domain;

import org.jspecify.annotations.Nullable;

/**
 * What a person signs in with, as far as it says so: names without versions, so that an update makes no new one of it.
 *
 * @param browser the browser or program, such as {@code Firefox}
 * @param system such as {@code Windows}
 */
public record Device(@Nullable String browser, @Nullable String system) {}
